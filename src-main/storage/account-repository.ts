import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { AccountRecords, CallingAccount } from '../domain/credentials/account-records.js'

type Row = [
  guid: ApiAccountGuid,
  userName: string,
  passwordHash: string,
  state: CallingAccount['state'],
  expiresAt: number | null,
  lastUsedAt: number | null,
  operator: OperatorGuid,
  rotatedHash: string | null,
  rotatedUntil: number | null,
]

/** What every call of the API service reads and leaves behind. */
export function createAccountRepository(db: Database): AccountRecords {
  const select = db
    .prepare<[string], Row>(
      `SELECT guid, user_name, password_hash, state, expires_at, last_used_at, operator_guid,
        rotated_hash, rotated_until
      FROM api_accounts WHERE user_name = ?`,
    )
    .raw() // read on every call, and an array is made quicker than an object
  const selectOverlap = db
    .prepare<[number], 0 | 1>('SELECT EXISTS (SELECT 1 FROM api_accounts WHERE rotated_until > ?)')
    .pluck()
  const selectOperator = db.prepare<[OperatorGuid], { name: string; administrator: 0 | 1 }>(`
    SELECT full_name AS name, EXISTS (SELECT 1 FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
      WHERE group_members.operator_guid = operators.guid AND kind = 'administrators') AS administrator
    FROM operators WHERE guid = ?
  `)
  const update = db.prepare<[{ account: ApiAccountGuid; at: number; from: string }]>(`
    UPDATE api_accounts SET last_used_at = max(coalesce(last_used_at, 0), @at), last_used_from = @from
    WHERE guid = @account
  `)
  const updateOld = db.prepare<[{ account: ApiAccountGuid; at: number }]>(`
    UPDATE api_accounts SET rotated_used_at = max(coalesce(rotated_used_at, 0), @at)
    WHERE guid = @account AND rotated_hash IS NOT NULL
  `)
  const renew = db.prepare<[{ account: ApiAccountGuid; before: string; after: string }]>(
    'UPDATE api_accounts SET password_hash = @after WHERE guid = @account AND password_hash = @before',
  )
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
    operatorOf: ({ operator: guid }) => {
      const row = selectOperator.get(guid)
      return row && { guid, name: row.name, administrator: row.administrator === 1 }
    },
    overlapAfter: (at) => selectOverlap.get(at) === 1,
    addUses: ({ account, lastAt, lastFrom, byOldAt, days, renewed }) => {
      update.run({ account, at: lastAt, from: lastFrom })
      if (byOldAt !== null) updateOld.run({ account, at: byOldAt })
      if (renewed) renew.run({ account, ...renewed })
      for (const [day, requests] of days) add.run({ account, day, requests })
    },
    usesSince: (account, day) => selectUses.all(account, day),
    lastUsedFrom: (account) => selectFrom.get(account) ?? null,
  }
}

const toAccount = ([
  ...[guid, userName, passwordHash, state, expiresAt, lastUsedAt, operator, rotatedHash, rotatedUntil]
]: Row) => ({
  ...{ guid, userName, passwordHash, state, expiresAt, lastUsedAt, operator, rotatedHash, rotatedUntil },
})
