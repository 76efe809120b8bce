import type { Operator, OperatorDraft, OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import { AppError } from '../app-error.js'
import type { Announce, Clock, Transaction } from '../needs.js'
import type { OperatorRecords, StoredOperator } from './operator-records.js'
import type { MembershipRules } from './membership-rules.js'

interface Needs {
  records: OperatorRecords
  apiAccounts: ApiAccountsService
  memberships: MembershipRules
  transaction: Transaction
  clock: Clock
  newId: () => OperatorGuid
  announce: Announce
}

export function createOperatorsService(needs: Needs) {
  const { records, apiAccounts, memberships, transaction, clock, newId, announce } = needs

  function get(guid: OperatorGuid): Operator {
    return toOperator(stored(guid))
  }

  /** Adds an operator with groups and issued API users, all in one transaction. */
  function create(draft: OperatorDraft): Operator {
    const now = clock()
    const operator: StoredOperator = {
      guid: newId(),
      version: 1,
      fields: draft.fields,
      createdAt: now,
      updatedAt: now,
      lastSignInAt: null,
    }
    return finish(draft, operator, () => records.insert(operator))
  }

  /** Writes a whole draft, or refuses it whole: `conflict` where `version` is not the stored one any more. */
  function save(guid: OperatorGuid, version: number, draft: OperatorDraft): Operator {
    const after = (before: StoredOperator): StoredOperator => ({
      ...before,
      fields: draft.fields,
      version: version + 1,
      updatedAt: clock(),
    })
    return finish(draft, { guid }, () => {
      if (!records.replace(after(stored(guid)), version)) throw staleVersion(guid, version)
    })
  }

  function finish(draft: OperatorDraft, { guid }: { guid: OperatorGuid }, write: () => void): Operator {
    transaction(() => {
      refuseTakenEmail(draft.fields.email, guid)
      memberships.refuseForbidden(draft)
      write()
      records.setGroups(guid, draft.groups)
      draft.apiUsers.deleted.forEach((account) => apiAccounts.remove(guid, account))
      draft.apiUsers.added.forEach((account) => apiAccounts.add(guid, account))
    })
    apiAccounts.withdraw(draft.apiUsers.added.map(({ issuedId }) => issuedId))
    announce('operators', 'changed', guid)
    return get(guid)
  }

  function remove(guid: OperatorGuid, version: number) {
    transaction(() => {
      memberships.refuseDeletingMember(stored(guid).fields)
      if (!records.remove(guid, version)) throw staleVersion(guid, version)
    })
    announce('operators', 'changed', guid)
  }

  function refuseTakenEmail(email: string, owner: OperatorGuid) {
    const holder = records.findByEmail(email)
    if (holder && holder !== owner) {
      throw new AppError('taken', `e-mail belongs to ${holder}`, { email: 'taken' })
    }
  }

  function stored(guid: OperatorGuid): StoredOperator {
    const operator = records.find(guid)
    if (!operator) throw new AppError('not-found', `no operator ${guid}`)
    return operator
  }

  const toOperator = ({ guid, version, fields, createdAt, lastSignInAt }: StoredOperator): Operator => ({
    guid,
    version,
    fields,
    createdAt,
    lastSignInAt,
    groups: records.groupsOf(guid),
    apiUsers: apiAccounts.ofOperator(guid),
  })

  return { list: records.page, get, create, save, remove }
}

const staleVersion = (guid: OperatorGuid, version: number) =>
  new AppError('conflict', `operator ${guid} is past version ${version}`)

export type OperatorsService = ReturnType<typeof createOperatorsService>
