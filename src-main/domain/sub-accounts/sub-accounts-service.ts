import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { Member } from '../../../src-preload/contract/members.js'
import type {
  SubAccount,
  SubAccountDraft,
  SubAccountFields,
  SubAccountGuid,
} from '../../../src-preload/contract/sub-accounts.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import { fold } from '../fold.js'
import type { Announce, Transaction } from '../needs.js'
import type { ApplyMemberChanges, ChangedMembers } from '../operators/member-changes.js'
import { announceMembers, memberWords } from '../operators/member-words.js'
import type { SubAccountRecords } from './sub-account-records.js'

interface Needs {
  records: SubAccountRecords
  memberChanges: ApplyMemberChanges
  transaction: Transaction
  newId: () => SubAccountGuid
  announce: Announce
  record: RecordActivity
}

export function createSubAccountsService(needs: Needs) {
  const { records, memberChanges, transaction, newId, announce, record } = needs

  function create(fields: SubAccountFields, added: Member[] = []): SubAccount {
    const subAccount = { guid: newId(), ...fields }
    const changed = transaction(() => {
      refuseTaken(fields)
      records.insert(subAccount)
      const members = memberChanges.ofSubAccount(subAccount.guid, { added, removed: [] })
      tell('sub-account-added', subAccount, memberWords(members))
      return members
    })
    announceChanged(changed)
    return get(subAccount.guid)
  }

  /** Writes a whole draft, or refuses it whole: `conflict` where `version` is not the stored one any more. */
  function save(guid: SubAccountGuid, version: number, { fields, members }: SubAccountDraft): SubAccount {
    const changed = transaction(() => {
      const before = storedAt(guid, version)
      if (fold(before.name) !== fold(fields.name)) refuseTaken(fields)
      const joinedAndLeft = memberChanges.ofSubAccount(guid, members)
      const changes = [...fieldWords(before, fields), ...memberWords(joinedAndLeft)]
      records.replace({ guid, version: version + 1, ...fields })
      if (changes.length > 0) tell('sub-account-saved', { guid, ...fields }, changes)
      return joinedAndLeft
    })
    announceChanged(changed)
    return get(guid)
  }

  /** Only an empty one: its operators would otherwise change without a word. */
  function remove(guid: SubAccountGuid, version: number) {
    transaction(() => {
      const subAccount = storedAt(guid, version)
      if (subAccount.operators > 0) {
        throw new AppError('not-allowed', 'operators belong to it', { subAccount: 'not-empty' })
      }
      records.remove(guid)
      tell('sub-account-deleted', subAccount, [])
    })
    announce('subAccounts', 'changed', null)
  }

  function get(guid: SubAccountGuid): SubAccount {
    const subAccount = records.find(guid)
    if (!subAccount) throw new AppError('not-found', `no sub account ${guid}`)
    return subAccount
  }

  function storedAt(guid: SubAccountGuid, version: number): SubAccount {
    const subAccount = get(guid)
    if (subAccount.version === version) return subAccount
    throw new AppError('conflict', `sub account ${guid} is past version ${version}`)
  }

  function refuseTaken({ name }: SubAccountFields) {
    if (records.nameExists(name)) {
      throw new AppError('taken', 'a sub account of that name exists', { name: 'taken' })
    }
  }

  function announceChanged(changed: ChangedMembers) {
    announce('subAccounts', 'changed', null)
    announceMembers(announce, changed)
  }

  function tell(action: ActivityAction, { guid, name }: Named, changes: ActivityChange[]) {
    record({ action, subject: name, subjectGuid: guid, operator: null, changes })
  }

  return { list: records.list, get, create, save, remove }
}

type Named = Pick<SubAccount, 'guid' | 'name'>

const fieldWords = (before: SubAccountFields, after: SubAccountFields): ActivityChange[] =>
  (['name', 'reference'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] || null, after: after[field] || null }))

export type SubAccountsService = ReturnType<typeof createSubAccountsService>
