import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { GroupDraft, GroupGuid, OperatorGroup } from '../../../src-preload/contract/groups.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import { fold } from '../fold.js'
import type { Announce, Transaction } from '../needs.js'
import type { GroupRecords } from './group-records.js'

interface Needs {
  records: GroupRecords
  transaction: Transaction
  newId: () => GroupGuid
  announce: Announce
  record: RecordActivity
}

export function createGroupsService({ records, transaction, newId, announce, record }: Needs) {
  function create({ description }: GroupDraft): OperatorGroup {
    const group = { guid: newId(), description }
    transaction(() => {
      refuseTaken(description)
      records.insert(group)
      tell('group-added', group, [])
    })
    announce('groups', 'changed', null)
    return { ...group, kind: 'custom', members: 0 }
  }

  function rename(guid: GroupGuid, { description }: GroupDraft) {
    transaction(() => {
      const group = changeable(guid)
      if (group.description === description) return
      refuseTaken(description, guid)
      records.rename(guid, description)
      const change = { field: 'description', before: group.description, after: description }
      tell('group-saved', { guid, description }, [change])
    })
    announce('groups', 'changed', null)
  }

  /** Its members stay operators; they only belong to one group less. */
  function remove(guid: GroupGuid) {
    transaction(() => {
      const group = changeable(guid)
      records.remove(guid)
      tell('group-deleted', group, [])
    })
    announce('groups', 'changed', null)
  }

  function get(guid: GroupGuid): OperatorGroup {
    const group = records.list().find((one) => one.guid === guid)
    if (!group) throw new AppError('not-found', `no group ${guid}`)
    return group
  }

  function changeable(guid: GroupGuid): OperatorGroup {
    const group = get(guid)
    if (group.kind === 'custom') return group
    const fixed = group.kind === 'everyone' ? 'everyone-is-fixed' : 'administrators-are-fixed'
    throw new AppError('not-allowed', `${group.kind} cannot be changed or deleted`, { group: fixed })
  }

  function refuseTaken(description: string, owner?: GroupGuid) {
    const own = owner && records.list().find(({ guid }) => guid === owner)?.description
    if (own !== undefined && sameName(own, description)) return
    if (records.descriptionExists(description)) {
      throw new AppError('taken', 'a group of that name exists', { description: 'taken' })
    }
  }

  function tell(
    action: ActivityAction,
    group: Pick<OperatorGroup, 'guid' | 'description'>,
    changes: ActivityChange[],
  ) {
    record({ action, subject: group.description, subjectGuid: group.guid, operator: null, changes })
  }

  return { list: records.list, get, members: records.members, create, rename, remove }
}

/** They differ by case and accents at most, so that the new one is not taken by the old one. */
const sameName = (one: string, other: string) => fold(one) === fold(other)

export type GroupsService = ReturnType<typeof createGroupsService>
