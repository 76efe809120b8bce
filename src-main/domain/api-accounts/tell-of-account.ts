import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Actor } from '../activity/activity-records.js'
import type { RecordActivity } from '../activity/activity-service.js'

interface Needs {
  operatorName: (guid: OperatorGuid) => string
  record: RecordActivity
}

interface Told {
  guid: ApiAccountGuid
  operator: OperatorGuid
  userName: string
}

/** Writes down what was done to an API account; `by` null is nobody: it was time. */
export const createTellOfAccount =
  ({ operatorName, record }: Needs) =>
  (action: ActivityAction, account: Told, changes: ActivityChange[] = [], by?: Actor | null) =>
    record(
      {
        action,
        subject: account.userName,
        subjectGuid: account.guid,
        operator: { guid: account.operator, name: operatorName(account.operator) },
        changes,
      },
      by,
    )

export type TellOfAccount = ReturnType<typeof createTellOfAccount>
