import type { GroupDraft, GroupGuid, OperatorGroup } from '../../../src-preload/contract/groups.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
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
      if (records.descriptionExists(description)) {
        throw new AppError('taken', 'a group of that name exists', { description: 'taken' })
      }
      records.insert(group)
      record({
        action: 'group-added',
        subject: group.description,
        subjectGuid: group.guid,
        operator: null,
        changes: [],
      })
    })
    announce('groups', 'changed', null)
    return { ...group, kind: 'custom', members: 0 }
  }

  return { list: records.list, create }
}

export type GroupsService = ReturnType<typeof createGroupsService>
