import type { Database } from 'better-sqlite3'
import type { GroupGuid, OperatorGroup } from '../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { fold } from '../domain/fold.js'
import type { GroupRecords } from '../domain/groups/group-records.js'

type Kind = OperatorGroup['kind']

export function createGroupRepository(db: Database): GroupRecords {
  const selectAll = db.prepare<[], OperatorGroup>(`
    SELECT guid, description, kind,
      CASE kind
        WHEN 'everyone' THEN (SELECT count(*) FROM operators)
        ELSE (SELECT count(*) FROM group_members WHERE group_guid = guid)
      END AS members
    FROM operator_groups
    ORDER BY CASE kind WHEN 'everyone' THEN 0 WHEN 'administrators' THEN 1 ELSE 2 END, sort_name
  `)
  const selectKind = db.prepare<[GroupGuid], Kind>('SELECT kind FROM operator_groups WHERE guid = ?').pluck()
  const selectAdministrators = db
    .prepare<[], GroupGuid>("SELECT guid FROM operator_groups WHERE kind = 'administrators'")
    .pluck()
  const selectBySortName = db.prepare('SELECT 1 FROM operator_groups WHERE sort_name = ?')
  const selectMembers = db
    .prepare<[GroupGuid], OperatorGuid>(
      'SELECT operator_guid FROM group_members WHERE group_guid = ? ORDER BY operator_guid',
    )
    .pluck()
  const rename = db.prepare('UPDATE operator_groups SET description = ?, sort_name = ? WHERE guid = ?')
  const remove = db.prepare<[GroupGuid]>('DELETE FROM operator_groups WHERE guid = ?')
  const insert = db.prepare(`
    INSERT INTO operator_groups (guid, description, sort_name, kind)
    VALUES (@guid, @description, @sortName, 'custom')
  `)

  return {
    list: () => selectAll.all(),
    kindOf: (guid) => selectKind.get(guid) as Kind | undefined,
    administrators: () => selectAdministrators.get() as GroupGuid,
    descriptionExists: (description) => selectBySortName.get(fold(description)) !== undefined,
    members: (guid) => selectMembers.all(guid),
    rename: (guid, description) => void rename.run(description, fold(description), guid),
    remove: (guid) => void remove.run(guid),
    insert: (group) => void insert.run({ ...group, sortName: fold(group.description) }),
  }
}
