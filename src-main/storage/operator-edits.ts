import type { Database } from 'better-sqlite3'
import type { GroupGuid } from '../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { OperatorRecords } from '../domain/operators/operator-records.js'

type Edits = Pick<OperatorRecords, 'setOnDuty' | 'joinGroup' | 'leaveGroup' | 'isMember'>

/** Changes of one thing, which leave the rest of the row and what is indexed of it alone. */
export function createOperatorEdits(db: Database): Edits {
  const updateDuty = db.prepare(`
    UPDATE operators SET on_duty = @onDuty, version = version + 1, updated_at = @at WHERE guid = @guid
  `)
  const touch = db.prepare('UPDATE operators SET version = version + 1, updated_at = @at WHERE guid = @guid')
  const join = db.prepare(
    'INSERT OR IGNORE INTO group_members (operator_guid, group_guid) VALUES (@guid, @group)',
  )
  const leave = db.prepare('DELETE FROM group_members WHERE operator_guid = @guid AND group_guid = @group')
  const selectMember = db.prepare<[OperatorGuid, GroupGuid]>(
    'SELECT 1 FROM group_members WHERE operator_guid = ? AND group_guid = ?',
  )

  return {
    setOnDuty: (guid, onDuty, at) => void updateDuty.run({ guid, onDuty: onDuty ? 1 : 0, at }),
    joinGroup: (guid, group, at) => {
      join.run({ guid, group })
      touch.run({ guid, at })
    },
    leaveGroup: (guid, group, at) => {
      leave.run({ guid, group })
      touch.run({ guid, at })
    },
    isMember: (guid, group) => selectMember.get(guid, group) !== undefined,
  }
}
