import type { Database } from 'better-sqlite3'
import type { GroupGuid } from '../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { OperatorRecords } from '../domain/operators/operator-records.js'
import { createOperatorLists } from './lists/operator-lists.js'
import { createOperatorSelections } from './operator-selection.js'
import { createOperatorEdits } from './operator-edits.js'
import { type OperatorRow, toOperatorRow, toStoredOperator } from './operator-row.js'

export function createOperatorRepository(db: Database): OperatorRecords {
  const selectOne = db.prepare<[OperatorGuid], OperatorRow>('SELECT * FROM operators WHERE guid = ?')
  const selectAfter = db.prepare<[string, number], OperatorRow>(
    'SELECT * FROM operators WHERE guid > ? ORDER BY guid LIMIT ?',
  )
  const countAll = db.prepare<[], number>('SELECT count(*) FROM operators').pluck()
  const selectByEmail = db
    .prepare<[string], OperatorGuid>('SELECT guid FROM operators WHERE email = ? COLLATE NOCASE')
    .pluck()
  const selectGroups = db
    .prepare<[OperatorGuid], GroupGuid>(
      'SELECT group_guid FROM group_members WHERE operator_guid = ? ORDER BY group_guid',
    )
    .pluck()
  const selectGroupNames = db
    .prepare<[OperatorGuid], string>(
      `SELECT description FROM group_members JOIN operator_groups ON guid = group_guid
      WHERE operator_guid = ? ORDER BY sort_name`,
    )
    .pluck()
  const selectSubAccountName = db
    .prepare<[OperatorGuid], string>(
      `SELECT name FROM sub_accounts JOIN operators ON sub_account = sub_accounts.guid
      WHERE operators.guid = ?`,
    )
    .pluck()
  const insert = db.prepare<[OperatorRow]>(`
    INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role,
      on_duty, allow_native_login, sub_account, last_sign_in_at, created_at, updated_at, sort_name, search_text)
    VALUES (@guid, @version, @full_name, @email, @backup_email, @mobile_phone, @culture, @time_zone, @role,
      @on_duty, @allow_native_login, @sub_account, @last_sign_in_at, @created_at, @updated_at, @sort_name, @search_text)
  `)
  const replace = db.prepare<[OperatorRow]>(`
    UPDATE operators
    SET version = @version, full_name = @full_name, email = @email, backup_email = @backup_email,
      mobile_phone = @mobile_phone, culture = @culture, time_zone = @time_zone, role = @role, on_duty = @on_duty,
      allow_native_login = @allow_native_login, sub_account = @sub_account, last_sign_in_at = @last_sign_in_at, updated_at = @updated_at,
      sort_name = @sort_name, search_text = @search_text
    WHERE guid = @guid
  `)
  const updateSignIn = db.prepare<[number, OperatorGuid]>(`
    UPDATE operators SET last_sign_in_at = max(coalesce(last_sign_in_at, 0), ?) WHERE guid = ?
  `)
  const remove = db.prepare<[OperatorGuid]>('DELETE FROM operators WHERE guid = ?')
  const removeGroup = db.prepare<[OperatorGuid, GroupGuid]>(
    'DELETE FROM group_members WHERE operator_guid = ? AND group_guid = ?',
  )
  const insertGroup = db.prepare<[OperatorGuid, GroupGuid]>(
    'INSERT OR IGNORE INTO group_members VALUES (?, ?)',
  )

  return {
    ...createOperatorLists(db),
    ...createOperatorSelections(db),
    ...createOperatorEdits(db),
    after: (guid, limit) => selectAfter.all(guid, limit).map(toStoredOperator),
    count: () => countAll.get() as number,
    find: (guid) => {
      const row = selectOne.get(guid)
      return row && toStoredOperator(row)
    },
    findByEmail: (email) => selectByEmail.get(email) as OperatorGuid | undefined,
    groupsOf: (guid) => selectGroups.all(guid) as GroupGuid[],
    groupNames: (guid) => selectGroupNames.all(guid),
    membershipsInWords: (guid) => ({
      groups: selectGroupNames.all(guid) as string[],
      subAccount: (selectSubAccountName.get(guid) as string | undefined) ?? null,
    }),
    insert: (operator) => void insert.run(toOperatorRow(operator)),
    replace: (operator) => void replace.run(toOperatorRow(operator)),
    recordSignIn: (guid, at) => void updateSignIn.run(at, guid),
    setGroups: (guid, groups) => {
      const kept = new Set(groups)
      const left = (selectGroups.all(guid) as GroupGuid[]).filter((group) => !kept.has(group))
      left.forEach((group) => removeGroup.run(guid, group))
      kept.forEach((group) => insertGroup.run(guid, group))
    },
    addToGroups: (guid, groups) => groups.forEach((group) => insertGroup.run(guid, group)),
    remove: (guid) => void remove.run(guid),
  }
}
