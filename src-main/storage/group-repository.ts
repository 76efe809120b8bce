import type { Database } from 'better-sqlite3'
import type { GroupGuid, OperatorGroup } from '../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { fold } from '../domain/fold.js'
import type { GroupRecords } from '../domain/groups/group-records.js'

type Kind = OperatorGroup['kind']

export function createGroupRepository(db: Database): GroupRecords {
  const select = `
    SELECT guid, version, description, kind,
      CASE kind
        WHEN 'everyone' THEN (SELECT count(*) FROM operators)
        ELSE (SELECT count(*) FROM group_members WHERE group_guid = guid)
      END AS members
    FROM operator_groups`
  const selectAll = db.prepare<[], OperatorGroup>(`${select}
    ORDER BY CASE kind WHEN 'everyone' THEN 0 WHEN 'administrators' THEN 1 ELSE 2 END, sort_name
  `)
  const selectOne = db.prepare<[GroupGuid], OperatorGroup>(`${select} WHERE guid = ?`)
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
  const replace = db.prepare(`
    UPDATE operator_groups SET version = @version, description = @description, sort_name = @sortName
    WHERE guid = @guid
  `)
  const remove = db.prepare<[GroupGuid]>('DELETE FROM operator_groups WHERE guid = ?')
  const insert = db.prepare(`
    INSERT INTO operator_groups (guid, version, description, sort_name, kind)
    VALUES (@guid, 1, @description, @sortName, 'custom')
  `)

  return {
    list: () => selectAll.all(),
    find: (guid) => selectOne.get(guid),
    kindOf: (guid) => selectKind.get(guid) as Kind | undefined,
    administrators: () => selectAdministrators.get() as GroupGuid,
    descriptionExists: (description) => selectBySortName.get(fold(description)) !== undefined,
    members: (guid) => selectMembers.all(guid),
    replace: ({ guid, version, description }) =>
      void replace.run({ guid, version, description, sortName: fold(description) }),
    remove: (guid) => void remove.run(guid),
    insert: (group) => void insert.run({ ...group, sortName: fold(group.description) }),
  }
}
