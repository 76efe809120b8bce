import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { fold } from '../domain/fold.js'
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
  search_text: string
}

export function createApiAccountRepository(db: Database): ApiAccountRecords {
  const selectOfOperator = db.prepare<[OperatorGuid], Row>(`
    SELECT * FROM api_accounts WHERE operator_guid = ? ORDER BY created_at, rowid
  `)
  const selectOne = db.prepare<[ApiAccountGuid], Row>('SELECT * FROM api_accounts WHERE guid = ?')
  const selectAll = db.prepare<[], Row>('SELECT * FROM api_accounts ORDER BY created_at, rowid')
  const updateDescription = db.prepare<[Pick<Row, 'guid' | 'description' | 'search_text'>]>(
    'UPDATE api_accounts SET description = @description, search_text = @search_text WHERE guid = @guid',
  )
  const selectByUserName = db.prepare('SELECT 1 FROM api_accounts WHERE user_name = ?')
  const insert = db.prepare<[Row]>(`
    INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, expires_at,
      created_at, source, last_used_at, last_used_tracked, search_text)
    VALUES (@guid, @operator_guid, @user_name, @description, @password_hash, @state, @expires_at,
      @created_at, @source, @last_used_at, @last_used_tracked, @search_text)
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
    all: () => selectAll.all().map(toAccount),
    describe(guid, description) {
      const account = selectOne.get(guid)
      if (!account) return
      const search_text = searchTextOf(account.user_name, description)
      updateDescription.run({ guid, description, search_text })
    },
    userNameExists: (userName) => selectByUserName.get(userName) !== undefined,
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
  search_text: searchTextOf(account.userName, account.description),
})

const searchTextOf = (userName: string, description: string) => `${fold(userName)}\n${fold(description)}`
