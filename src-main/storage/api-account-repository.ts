import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { ApiAccountRecords, StoredApiAccount } from '../domain/api-accounts/api-account-records.js'

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
}

export function createApiAccountRepository(db: Database): ApiAccountRecords {
  const selectOfOperator = db.prepare<[OperatorGuid], Row>(`
    SELECT * FROM api_accounts WHERE operator_guid = ? ORDER BY created_at, rowid
  `)
  const selectOne = db.prepare<[ApiAccountGuid], Row>('SELECT * FROM api_accounts WHERE guid = ?')
  const selectAll = db.prepare<[], Row>('SELECT * FROM api_accounts ORDER BY created_at, rowid')
  const selectAfter = db.prepare<[string, number], Row>(
    'SELECT * FROM api_accounts WHERE guid > ? ORDER BY guid LIMIT ?',
  )
  const countAll = db.prepare<[], number>('SELECT count(*) FROM api_accounts').pluck()
  const updateDescription = db.prepare<[string, ApiAccountGuid]>(
    'UPDATE api_accounts SET description = ? WHERE guid = ?',
  )
  const selectByUserName = db.prepare<[string], Row>('SELECT * FROM api_accounts WHERE user_name = ?')
  const insert = db.prepare<[Row]>(`
    INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, expires_at,
      created_at, source, last_used_at, last_used_tracked)
    VALUES (@guid, @operator_guid, @user_name, @description, @password_hash, @state, @expires_at,
      @created_at, @source, @last_used_at, @last_used_tracked)
  `)
  const updateUse = db.prepare<[number, string]>(`
    UPDATE api_accounts SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE user_name = ?
  `)
  const remove = db.prepare<[ApiAccountGuid, OperatorGuid]>(`
    DELETE FROM api_accounts WHERE guid = ? AND operator_guid = ?
  `)

  return {
    ofOperator: (operator) => selectOfOperator.all(operator).map(toAccount),
    find: (guid) => {
      const row = selectOne.get(guid)
      return row && toAccount(row)
    },
    count: () => countAll.get() as number,
    after: (guid, limit) => selectAfter.all(guid, limit).map(toAccount),
    all: () => selectAll.all().map(toAccount),
    describe: (guid, description) => void updateDescription.run(description, guid),
    userNameExists: (userName) => selectByUserName.get(userName) !== undefined,
    findByUserName: (userName) => {
      const row = selectByUserName.get(userName)
      return row && toAccount(row)
    },
    insert: (account) => void insert.run(toRow(account)),
    recordUse: (userName, at) => void updateUse.run(at, userName),
    remove: (guid, operator) => void remove.run(guid, operator),
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
})
