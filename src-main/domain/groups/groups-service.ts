import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type {
  GroupDraft,
  GroupFields,
  GroupGuid,
  OperatorGroup,
} from '../../../src-preload/contract/groups.js'
import { type Member, noMembers } from '../../../src-preload/contract/members.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import { fold } from '../fold.js'
import type { Step } from '../long-work/work-service.js'
import type { Announce, Transaction } from '../needs.js'
import type { ApplyMemberChanges, ChangedMembers } from '../operators/member-changes.js'
import { announceMembers, memberWords } from '../operators/member-words.js'
import type { SignInsService } from '../sign-ins/sign-ins-service.js'
import type { GroupRecords } from './group-records.js'

interface Needs {
  records: GroupRecords
  memberChanges: ApplyMemberChanges
  signIns: Pick<SignInsService, 'keepingAnAdministrator'>
  transaction: Transaction
  newId: () => GroupGuid
  announce: Announce
  record: RecordActivity
}

type Named = Pick<OperatorGroup, 'guid' | 'description'>

export function createGroupsService(needs: Needs) {
  const { records, memberChanges, signIns, transaction, newId, announce, record } = needs

  function create(fields: GroupFields, added: Member[] = []): OperatorGroup {
    const group = { guid: newId(), ...fields }
    const changed = transaction(() => {
      refuseTaken(fields.description)
      records.insert(group)
      const members = memberChanges.ofGroup(group.guid, { added, removed: [] })
      tell('group-added', group, memberWords(members))
      return members
    })
    announceChanged(changed)
    return get(group.guid)
  }

  /** Writes a whole draft, or refuses it whole: `conflict` where `version` is not the stored one any more. */
  function save(guid: GroupGuid, version: number, { fields, members }: GroupDraft): OperatorGroup {
    const changed = transaction(() =>
      signIns.keepingAnAdministrator(() => {
        const before = storedAt(guid, version)
        refuseFixed(before, fields)
        const words = renaming(before, fields)
        const joinedAndLeft = memberChanges.ofGroup(guid, members)
        const changes = [...words, ...memberWords(joinedAndLeft)]
        records.replace({ guid, version: version + 1, ...fields })
        if (changes.length > 0) tell('group-saved', { guid, ...fields }, changes)
        return joinedAndLeft
      }),
    )
    announceChanged(changed)
    return get(guid)
  }

  const rename = (guid: GroupGuid, fields: GroupFields) =>
    save(guid, get(guid).version, { fields, members: noMembers() })

  /** Its members stay operators; they only belong to one group less. */
  function remove(guid: GroupGuid, version: number, step?: Step) {
    const changed = transaction(() => {
      const group = storedAt(guid, version)
      refuseDeletingFixed(group)
      const removed = records.members(guid).map((member) => ({ guid: member }))
      const members = memberChanges.ofGroup(guid, { added: [], removed }, step)
      records.remove(guid)
      tell('group-deleted', group, [])
      return members
    })
    announceChanged(changed)
  }

  function get(guid: GroupGuid): OperatorGroup {
    const group = records.find(guid)
    if (!group) throw new AppError('not-found', `no group ${guid}`)
    return group
  }

  function storedAt(guid: GroupGuid, version: number): OperatorGroup {
    const group = get(guid)
    if (group.version === version) return group
    throw new AppError('conflict', `group ${guid} is past version ${version}`)
  }

  function renaming(before: OperatorGroup, { description }: GroupFields): ActivityChange[] {
    if (description === before.description) return []
    if (!sameName(before.description, description)) refuseTaken(description)
    return [{ field: 'description', before: before.description, after: description }]
  }

  function refuseFixed(group: OperatorGroup, { description }: GroupFields) {
    if (group.kind === 'everyone' || description !== group.description) refuseDeletingFixed(group)
  }

  function refuseDeletingFixed({ kind }: OperatorGroup) {
    if (kind === 'custom') return
    const fixed = kind === 'everyone' ? 'everyone-is-fixed' : 'administrators-are-fixed'
    throw new AppError('not-allowed', `${kind} cannot be changed or deleted`, { group: fixed })
  }

  function refuseTaken(description: string) {
    if (records.descriptionExists(description)) {
      throw new AppError('taken', 'a group of that name exists', { description: 'taken' })
    }
  }

  function announceChanged(changed: ChangedMembers) {
    announce('groups', 'changed', null)
    announceMembers(announce, changed)
  }

  function tell(action: ActivityAction, group: Named, changes: ActivityChange[]) {
    record({ action, subject: group.description, subjectGuid: group.guid, operator: null, changes })
  }

  return { list: records.list, get, members: records.members, create, save, rename, remove }
}

/** They differ by case and accents at most, so that the new one is not taken by the old one. */
const sameName = (one: string, other: string) => fold(one) === fold(other)

export type GroupsService = ReturnType<typeof createGroupsService>
