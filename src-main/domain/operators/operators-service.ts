import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { Operator, OperatorDraft, OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { SubAccountGuid } from '../../../src-preload/contract/sub-accounts.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Announce, Clock, Transaction } from '../needs.js'
import type { CurrentPerson } from '../session/current-person.js'
import type { SignInsService } from '../sign-ins/sign-ins-service.js'
import { changesBetween } from './operator-changes.js'
import { createOperatorEdits } from './operator-edits.js'
import type { OperatorRecords, StoredOperator } from './operator-records.js'
import type { MembershipRules } from './membership-rules.js'

/** Which groups it was put into, Everyone not among them, and its sub account. */
export interface Memberships {
  groups: GroupGuid[]
  subAccount: SubAccountGuid | null
}

interface Needs {
  records: OperatorRecords
  apiAccounts: ApiAccountsService
  memberships: MembershipRules
  signIns: SignInsService
  current: Pick<CurrentPerson, 'asActor'>
  transaction: Transaction
  clock: Clock
  newId: () => OperatorGuid
  announce: Announce
  record: RecordActivity
  /** Writes down the uses that are only gathered yet. */
  writeUses: () => void
}

export function createOperatorsService(needs: Needs) {
  const { records, apiAccounts, memberships, signIns, clock, newId, announce, writeUses } = needs
  const edits = createOperatorEdits(needs)

  /** No change of operators may leave the application without anybody who can sign in. */
  const transaction = <Value>(work: () => Value) =>
    needs.transaction(() => signIns.keepingAnAdministrator(work))

  function get(guid: OperatorGuid): Operator {
    return toOperator(stored(guid))
  }

  /** Adds an operator with groups and issued API users, all in one transaction. */
  function create(draft: OperatorDraft): Operator {
    const guid = newId()
    const now = clock()
    const created = transaction(() => {
      refuse(draft, guid)
      records.insert({
        guid,
        version: 1,
        fields: draft.fields,
        createdAt: now,
        updatedAt: now,
        lastSignInAt: null,
      })
      records.setGroups(guid, draft.groups)
      tell('operator-added', guid, changesBetween(undefined, inWords(guid)))
      signIns.write(guid, draft.signIn)
      apiAccounts.write(guid, draft.apiUsers)
      return get(guid) // while it can still be taken back: a Save that is refused was not done
    })
    return announced(created, draft)
  }

  /**
   * Writes a whole draft, or refuses it whole: `conflict` where `version` is not the stored one any more, `used-lately`
   * where API users go that were used a short while ago and are not among the confirmed.
   */
  function save(
    guid: OperatorGuid,
    version: number,
    draft: OperatorDraft,
    confirmed: readonly ApiAccountGuid[] = [],
  ): Operator {
    if (draft.apiUsers.deleted.length > 0) writeUses()
    const saved = transaction(() => {
      const before = storedAt(guid, version)
      refuse(draft, guid)
      refuseUsedLately(draft, confirmed)
      write(before, draft)
      signIns.write(guid, draft.signIn)
      apiAccounts.write(guid, draft.apiUsers)
      return get(guid)
    })
    return announced(saved, draft)
  }

  /** Part of the caller's transaction, who keeps an administrator and tells the windows. */
  function setMemberships(guid: OperatorGuid, { groups, subAccount }: Memberships) {
    const before = stored(guid)
    const fields = { ...before.fields, subAccount }
    memberships.refuseForbidden({ fields, groups })
    write(before, { fields, groups })
  }

  function write(before: StoredOperator, { fields, groups }: Pick<OperatorDraft, 'fields' | 'groups'>) {
    const { guid, version } = before
    const wordsBefore = inWords(guid)
    records.replace({ ...before, fields, version: version + 1, updatedAt: clock() })
    records.setGroups(guid, groups)
    const changes = changesBetween(wordsBefore, inWords(guid))
    if (changes.length > 0) tell('operator-saved', guid, changes)
  }

  function remove(guid: OperatorGuid, version: number) {
    needs.transaction(() => {
      signIns.keepingAnAdministrator(() => {
        edits.removeStored(storedAt(guid, version))
      })
      edits.refuseCurrent(guid)
    })
    apiAccounts.wipe()
    announce('operators', 'changed', guid)
  }

  /** One's own password asks for the one before it, in Settings. */
  function refuseOwnSignIn({ signIn }: OperatorDraft, guid: OperatorGuid) {
    if (signIn && edits.isCurrent(guid)) {
      throw new AppError('not-allowed', 'an own password is changed by its owner', { signIn: 'own-password' })
    }
  }

  function refuse(draft: OperatorDraft, guid: OperatorGuid) {
    refuseOwnSignIn(draft, guid)
    refuseTakenEmail(draft.fields.email, guid)
    memberships.refuseForbidden(draft)
  }

  function refuseUsedLately({ apiUsers }: OperatorDraft, confirmed: readonly ApiAccountGuid[]) {
    const asked = new Set(confirmed)
    const open = apiUsers.deleted.filter((account) => !asked.has(account))
    if (apiAccounts.usedLately(open).length > 0) throw new AppError('used-lately', 'API users that go')
  }

  function announced(operator: Operator, { apiUsers, signIn }: OperatorDraft): Operator {
    apiAccounts.written(apiUsers)
    if (signIn && 'preparedId' in signIn) signIns.withdraw([signIn.preparedId])
    announce('operators', 'changed', operator.guid)
    return operator
  }

  const inWords = (guid: OperatorGuid) => ({ ...stored(guid), ...records.membershipsInWords(guid) })

  const tell = (action: ActivityAction, guid: OperatorGuid, changes: ActivityChange[]) =>
    edits.tell(action, stored(guid), changes)

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

  function storedAt(guid: OperatorGuid, version: number): StoredOperator {
    const operator = stored(guid)
    if (operator.version !== version) {
      throw new AppError('conflict', `operator ${guid} is past version ${version}`)
    }
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
    deletedApiUsers: apiAccounts.deletedOfOperator(guid),
    signIn: signIns.of(guid),
  })

  const { recordSignIn } = records
  const { setOnDuty, join, leave, removeStored, isCurrent, refuseGroup } = edits
  return {
    ...{ get, create, save, setMemberships, remove, recordSignIn },
    ...{ setOnDuty, join, leave, removeStored, isCurrent, refuseGroup },
  }
}

export type OperatorsService = ReturnType<typeof createOperatorsService>
