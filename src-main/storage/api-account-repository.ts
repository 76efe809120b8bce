import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { fold } from '../domain/fold.js'
import type { ApiAccountRecords, StoredApiAccount } from '../domain/api-accounts/api-account-records.js'
import { scrub } from './scrub.js'

interface Row {
  guid: ApiAccountGuid
  operator_guid: OperatorGuid
  user_name: string
  description: string
  password_hash: string
  state: StoredApiAccount['state']
  expires_at: number | null
  created_at: number | null
  source: StoredApiAccount['source']
  last_used_at: number | null
  last_used_tracked: 0 | 1
  acknowledged_at: number | null
  acknowledgement_tracked: 0 | 1
  renewals: number
  rotated_hash: string | null
  rotated_until: number | null
  rotated_used_at: number | null
  search_text: string
}

export function createApiAccountRepository(db: Database): ApiAccountRecords {
  const selectOfOperator = db.prepare<[OperatorGuid], Row>(`
    SELECT * FROM api_accounts WHERE operator_guid = ? ORDER BY created_at, rowid
  `)
  const selectOne = db.prepare<[ApiAccountGuid], Row>('SELECT * FROM api_accounts WHERE guid = ?')
  const selectAll = db.prepare<[], Row>('SELECT * FROM api_accounts ORDER BY created_at, rowid')
  const selectOver = db.prepare<[number], Row>('SELECT * FROM api_accounts WHERE rotated_until <= ?')
  const update = db.prepare<[Row]>(`
    UPDATE api_accounts SET description = @description, search_text = @search_text, state = @state, expires_at = @expires_at,
      password_hash = @password_hash, renewals = @renewals, acknowledged_at = @acknowledged_at,
      rotated_hash = @rotated_hash, rotated_until = @rotated_until, rotated_used_at = @rotated_used_at
    WHERE guid = @guid
  `)
  const selectUserName = db.prepare<[{ userName: string }]>(`
    SELECT 1 FROM api_accounts WHERE user_name = @userName
    UNION ALL SELECT 1 FROM deleted_api_accounts WHERE user_name = @userName
  `)
  const selectByUserName = db.prepare<[string], Row>('SELECT * FROM api_accounts WHERE user_name = ?')
  const selectAfter = db.prepare<[string, number], Row>(
    'SELECT * FROM api_accounts WHERE guid > ? ORDER BY guid LIMIT ?',
  )
  const countAll = db.prepare<[], number>('SELECT count(*) FROM api_accounts').pluck()
  const insert = db.prepare<[Row]>(`
    INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, expires_at,
      created_at, source, last_used_at, last_used_tracked, acknowledged_at, acknowledgement_tracked, renewals,
      rotated_hash, rotated_until, rotated_used_at, search_text)
    VALUES (@guid, @operator_guid, @user_name, @description, @password_hash, @state, @expires_at,
      @created_at, @source, @last_used_at, @last_used_tracked, @acknowledged_at, @acknowledgement_tracked, @renewals,
      @rotated_hash, @rotated_until, @rotated_used_at, @search_text)
  `)
  const updateUse = db.prepare<[number, string]>(`
    UPDATE api_accounts SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE user_name = ?
  `)

  function find(guid: ApiAccountGuid) {
    const row = selectOne.get(guid)
    return row && toAccount(row)
  }

  return {
    find,
    ofOperator: (operator) => selectOfOperator.all(operator).map(toAccount),
    all: () => selectAll.all().map(toAccount),
    overlapsOverAt: (at) => selectOver.all(at).map(toAccount),
    replace: (guid, change) => {
      const stored = find(guid)
      if (stored) update.run(toRow({ ...stored, ...change }))
    },
    userNameExists: (userName) => selectUserName.get({ userName }) !== undefined,
    findByUserName: (userName) => {
      const row = selectByUserName.get(userName)
      return row && toAccount(row)
    },
    count: () => countAll.get() as number,
    after: (guid, limit) => selectAfter.all(guid, limit).map(toAccount),
    insert: (account) => void insert.run(toRow(account)),
    recordUse: (userName, at) => void updateUse.run(at, userName),
    scrub: () => scrub(db),
  }
}

const toAccount = (row: Row): StoredApiAccount => ({
  guid: row.guid,
  operator: row.operator_guid,
  userName: row.user_name,
  description: row.description,
  passwordHash: row.password_hash,
  state: row.state,
  expiresAt: row.expires_at,
  createdAt: row.created_at,
  source: row.source,
  lastUsedAt: row.last_used_at,
  lastUsedTracked: row.last_used_tracked === 1,
  acknowledgedAt: row.acknowledged_at,
  acknowledgementTracked: row.acknowledgement_tracked === 1,
  renewals: row.renewals,
  rotatedHash: row.rotated_hash,
  rotatedUntil: row.rotated_until,
  rotatedUsedAt: row.rotated_used_at,
})

const toRow = (account: StoredApiAccount): Row => ({
  guid: account.guid,
  operator_guid: account.operator,
  user_name: account.userName,
  description: account.description,
  password_hash: account.passwordHash,
  state: account.state,
  expires_at: account.expiresAt,
  created_at: account.createdAt,
  source: account.source,
  last_used_at: account.lastUsedAt,
  last_used_tracked: account.lastUsedTracked ? 1 : 0,
  acknowledged_at: account.acknowledgedAt,
  acknowledgement_tracked: account.acknowledgementTracked ? 1 : 0,
  renewals: account.renewals,
  rotated_hash: account.rotatedHash,
  rotated_until: account.rotatedUntil,
  rotated_used_at: account.rotatedUsedAt,
  search_text: searchTextOf(account.userName, account.description),
})

const searchTextOf = (userName: string, description: string) => `${fold(userName)}\n${fold(description)}`
