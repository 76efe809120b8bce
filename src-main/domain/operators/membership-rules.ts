import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { OperatorDraft, OperatorFields } from '../../../src-preload/contract/operators.js'
import type { SubAccountGuid } from '../../../src-preload/contract/sub-accounts.js'
import { AppError } from '../app-error.js'
import type { GroupRecords } from '../groups/group-records.js'
import type { SubAccountRecords } from '../sub-accounts/sub-account-records.js'

interface Needs {
  groups: Pick<GroupRecords, 'kindOf'>
  subAccounts: Pick<SubAccountRecords, 'exists'>
}

/** Then it can belong to no group but Everyone, and cannot be deleted. */
export const isInSubAccount = ({ subAccount }: Pick<OperatorFields, 'subAccount'>) => subAccount !== null

/** Uptrends' rules for groups and sub accounts, see "Operator" in its documentation. */
export function createMembershipRules({ groups, subAccounts }: Needs) {
  function refuseForbidden({ fields, groups: chosen }: Pick<OperatorDraft, 'fields' | 'groups'>) {
    chosen.forEach(refuseGroup)
    if (fields.subAccount === null) return
    refuseSubAccount(fields.subAccount)
    if (chosen.length > 0) {
      throw new AppError('not-allowed', 'an operator of a sub account belongs to no group but Everyone', {
        subAccount: 'excludes-groups',
      })
    }
  }

  function refuseGroup(group: GroupGuid) {
    const kind = groups.kindOf(group)
    if (!kind) throw new AppError('not-found', `no group ${group}`, { groups: 'no-longer-there' })
    if (kind === 'everyone') {
      throw new AppError('not-allowed', 'Everyone is computed', { groups: 'everyone-is-fixed' })
    }
  }

  function refuseSubAccount(subAccount: SubAccountGuid) {
    if (!subAccounts.exists(subAccount)) {
      throw new AppError('not-found', `no sub account ${subAccount}`, { subAccount: 'no-longer-there' })
    }
  }

  function refuseDeletingMember(fields: OperatorFields) {
    if (isInSubAccount(fields)) {
      throw new AppError('not-allowed', 'a member of a sub account cannot be deleted', {
        subAccount: 'member-cannot-be-deleted',
      })
    }
  }

  return { refuseForbidden, refuseGroup, refuseDeletingMember }
}

export type MembershipRules = ReturnType<typeof createMembershipRules>
