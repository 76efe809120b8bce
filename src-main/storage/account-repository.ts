import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { AccountRecords, CallingAccount } from '../domain/credentials/account-records.js'

interface Row {
  guid: ApiAccountGuid
  user_name: string
  password_hash: string
  state: CallingAccount['state']
  expires_at: number | null
  last_used_at: number | null
  operator_guid: OperatorGuid
  full_name: string
  administrator: 0 | 1
}

/** What every call of the API service reads and leaves behind. */
export function createAccountRepository(db: Database): AccountRecords {
  const select = db.prepare<[string], Row>(`
    SELECT api_accounts.guid, user_name, api_accounts.password_hash, state, expires_at, last_used_at, operator_guid,
      full_name, EXISTS (SELECT 1 FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
        WHERE group_members.operator_guid = operators.guid AND kind = 'administrators') AS administrator
    FROM api_accounts JOIN operators ON operators.guid = operator_guid
    WHERE user_name = ?
  `)
  const update = db.prepare<[{ account: ApiAccountGuid; at: number; from: string }]>(`
    UPDATE api_accounts SET last_used_at = max(coalesce(last_used_at, 0), @at), last_used_from = @from
    WHERE guid = @account
  `)
  const add = db.prepare<[{ account: ApiAccountGuid; day: number; requests: number }]>(`
    INSERT INTO api_account_uses (api_account, day, requests)
    SELECT @account, @day, @requests WHERE EXISTS (SELECT 1 FROM api_accounts WHERE guid = @account)
    ON CONFLICT (api_account, day) DO UPDATE SET requests = requests + excluded.requests
  `)
  const selectUses = db.prepare<[ApiAccountGuid, number], { day: number; requests: number }>(
    'SELECT day, requests FROM api_account_uses WHERE api_account = ? AND day >= ? ORDER BY day',
  )
  const selectFrom = db
    .prepare<[ApiAccountGuid], string | null>('SELECT last_used_from FROM api_accounts WHERE guid = ?')
    .pluck()

  return {
    findByUserName: (userName) => {
      const row = select.get(userName)
      return row && toAccount(row)
    },
    addUses: ({ account, lastAt, lastFrom, days }) => {
      update.run({ account, at: lastAt, from: lastFrom })
      for (const [day, requests] of days) add.run({ account, day, requests })
    },
    usesSince: (account, day) => selectUses.all(account, day),
    lastUsedFrom: (account) => selectFrom.get(account) ?? null,
  }
}

const toAccount = (row: Row): CallingAccount => ({
  guid: row.guid,
  userName: row.user_name,
  passwordHash: row.password_hash,
  state: row.state,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  operator: row.operator_guid,
  operatorName: row.full_name,
  administrator: row.administrator === 1,
})
