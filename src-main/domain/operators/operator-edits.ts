import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { RecordActivity } from '../activity/activity-service.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { CurrentPerson } from '../session/current-person.js'
import type { MembershipRules } from './membership-rules.js'
import { changesBetween } from './operator-changes.js'
import type { OperatorRecords, StoredOperator } from './operator-records.js'

interface Needs {
  records: OperatorRecords
  apiAccounts: Pick<ApiAccountsService, 'tellAllGone'>
  memberships: MembershipRules
  current: Pick<CurrentPerson, 'asActor'>
  clock: Clock
  record: RecordActivity
}

/**
 * Single changes of an operator as it is stored, each by the rules and with its entry in the record; part of the
 * caller's transaction, who keeps an administrator and tells the windows.
 */
export function createOperatorEdits({ records, apiAccounts, memberships, current, clock, record }: Needs) {
  function setOnDuty(operator: StoredOperator, onDuty: boolean) {
    const { fields } = operator
    records.setOnDuty(operator.guid, onDuty, clock())
    const noGroups = { groups: [], subAccount: null }
    tell(
      'operator-saved',
      operator,
      changesBetween({ fields, ...noGroups }, { fields: { ...fields, onDuty }, ...noGroups }),
    )
  }

  function join(operator: StoredOperator, group: GroupGuid) {
    memberships.refuseForbidden({ fields: operator.fields, groups: [group] })
    changeGroups(operator, () => records.joinGroup(operator.guid, group, clock()))
  }

  function leave(operator: StoredOperator, group: GroupGuid) {
    memberships.refuseGroup(group)
    changeGroups(operator, () => records.leaveGroup(operator.guid, group, clock()))
  }

  function changeGroups(operator: StoredOperator, change: () => void) {
    const { guid, fields } = operator
    const before = records.groupNames(guid)
    change()
    const after = records.groupNames(guid)
    const inWords = (groups: string[]) => ({ fields, groups, subAccount: null })
    tell('operator-saved', operator, changesBetween(inWords(before), inWords(after)))
  }

  /** Its API users go with it. */
  function removeStored(operator: StoredOperator) {
    memberships.refuseDeletingMember(operator.fields)
    apiAccounts.tellAllGone(operator.guid)
    tell('operator-deleted', operator, [])
    records.remove(operator.guid)
  }

  const isCurrent = (guid: OperatorGuid) => guid === current.asActor()?.guid

  /** Uptrends: "Deleting the current operator is not allowed." */
  function refuseCurrent(guid: OperatorGuid) {
    if (isCurrent(guid)) {
      throw new AppError('not-allowed', 'the current operator', { operator: 'current-operator' })
    }
  }

  function tell(action: ActivityAction, { guid, fields }: StoredOperator, changes: ActivityChange[]) {
    const name = fields.fullName
    record({ action, subject: name, subjectGuid: guid, operator: { guid, name }, changes })
  }

  return {
    setOnDuty,
    join,
    leave,
    removeStored,
    isCurrent,
    refuseCurrent,
    refuseGroup: memberships.refuseGroup,
    tell,
  }
}
