import type { BulkAction, BulkRefusal, BulkRequest } from '../../../src-preload/contract/bulk.js'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import { isInSubAccount } from '../operators/membership-rules.js'
import type { StoredOperator } from '../operators/operator-records.js'
import { walkSelection } from './walk-selection.js'

/** What happens to one operator: it changes, is so already, or a rule keeps it as it is. */
export type Outcome = 'changed' | 'already' | BulkRefusal

/** Whether administrators stop being some by it. */
const takesRights = ({ records }: HeavyServices, action: BulkAction) =>
  action.kind === 'delete' ||
  (action.kind === 'leave' && records.groups.kindOf(action.group) === 'administrators')

/** Says of each operator that was chosen what would happen to it; throws where the action itself is refused. */
export function judgeOperators(services: HeavyServices, { selection, action }: BulkRequest) {
  const { records, operators } = services
  if (action.kind === 'join' || action.kind === 'leave') operators.refuseGroup(action.group)
  const kept = takesRights(services, action) ? keptAdministrator() : undefined

  /** Where all administrators who can sign in were chosen: the one who stays, if possible who asks. */
  function keptAdministrator(): OperatorGuid | undefined {
    const able = new Set(services.signIns.administratorsWhoCan())
    const chosen: OperatorGuid[] = []
    for (const { guid } of walkSelection(records.operators, selection)) if (able.has(guid)) chosen.push(guid)
    if (chosen.length < able.size) return undefined
    return chosen.find(operators.isCurrent) ?? chosen[0]
  }

  function judge(operator: StoredOperator): Outcome {
    switch (action.kind) {
      case 'duty':
        return operator.fields.onDuty === action.onDuty ? 'already' : 'changed'
      case 'join':
        if (isMember(operator, action.group)) return 'already'
        return isInSubAccount(operator.fields) ? 'excludes-groups' : 'changed'
      case 'leave':
        if (!isMember(operator, action.group)) return 'already'
        return operator.guid === kept ? 'last-administrator' : 'changed'
      case 'delete':
        if (operators.isCurrent(operator.guid)) return 'current-operator'
        if (isInSubAccount(operator.fields)) return 'member-cannot-be-deleted'
        return operator.guid === kept ? 'last-administrator' : 'changed'
    }
  }

  const isMember = ({ guid }: StoredOperator, group: GroupGuid) => records.operators.isMember(guid, group)

  function* judged() {
    for (const operator of walkSelection(records.operators, selection)) {
      yield { operator, outcome: judge(operator) }
    }
  }

  return { judged, takesRights: takesRights(services, action) }
}
