import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { RestingRecords } from '../domain/api-accounts/api-account-records.js'

interface Row {
  guid: ApiAccountGuid
  operator_guid: OperatorGuid
  user_name: string
  description: string
  deleted_at: number
  deleted_by: string | null
}

const moved = `guid, operator_guid, user_name, description, access_type, password_hash, state, expires_at, created_at,
  created_by, source, last_used_at, last_used_from, last_used_tracked, search_text, acknowledged_at, acknowledgement_tracked, renewals`
const shown = 'guid, operator_guid, user_name, description, deleted_at, deleted_by'

/** Deleted API accounts until they are brought back or go for good. */
export function createRestingRepository(db: Database): RestingRecords {
  const selectOfOperator = db.prepare<[OperatorGuid], Row>(
    `SELECT ${shown} FROM deleted_api_accounts WHERE operator_guid = ? ORDER BY deleted_at DESC, rowid DESC`,
  )
  const selectOne = db.prepare<[ApiAccountGuid], Row>(
    `SELECT ${shown} FROM deleted_api_accounts WHERE guid = ?`,
  )
  const selectOver = db.prepare<[number], Row>(
    `SELECT ${shown} FROM deleted_api_accounts WHERE deleted_at <= ? ORDER BY deleted_at`,
  )
  const copyAway = db.prepare<[{ guid: ApiAccountGuid; at: number; by: string | null }]>(`
    INSERT INTO deleted_api_accounts (${moved}, uses, deleted_at, deleted_by)
    SELECT ${moved},
      (SELECT json_group_array(json_array(day, requests)) FROM api_account_uses WHERE api_account = api_accounts.guid),
      @at, @by
    FROM api_accounts WHERE guid = @guid
  `)
  const remove = db.prepare<[ApiAccountGuid]>('DELETE FROM api_accounts WHERE guid = ?')
  const copyBack = db.prepare<[ApiAccountGuid]>(
    `INSERT INTO api_accounts (${moved}) SELECT ${moved} FROM deleted_api_accounts WHERE guid = ?`,
  )
  const copyUsesBack = db.prepare<[ApiAccountGuid]>(`
    INSERT INTO api_account_uses (api_account, day, requests)
    SELECT guid, value ->> 0, value ->> 1 FROM deleted_api_accounts, json_each(uses) WHERE guid = ?
  `)
  const purge = db.prepare<[ApiAccountGuid]>('DELETE FROM deleted_api_accounts WHERE guid = ?')

  return {
    ofOperator: (operator) => selectOfOperator.all(operator).map(toResting),
    find: (guid) => {
      const row = selectOne.get(guid)
      return row && toResting(row)
    },
    deletedUntil: (at) => selectOver.all(at).map(toResting),
    layDown: (guid, at, by) => {
      copyAway.run({ guid, at, by })
      remove.run(guid)
    },
    bringBack: (guid) => {
      copyBack.run(guid)
      copyUsesBack.run(guid)
      purge.run(guid)
    },
    purge: (guid) => void purge.run(guid),
  }
}

const toResting = (row: Row) => ({
  guid: row.guid,
  operator: row.operator_guid,
  userName: row.user_name,
  description: row.description,
  deletedAt: row.deleted_at,
  deletedBy: row.deleted_by,
})
