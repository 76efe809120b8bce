import type { Database } from 'better-sqlite3'
import type { SubAccount, SubAccountGuid } from '../../src-preload/contract/sub-accounts.js'
import { fold } from '../domain/fold.js'
import type { SubAccountRecords } from '../domain/sub-accounts/sub-account-records.js'

export function createSubAccountRepository(db: Database): SubAccountRecords {
  const selectAll = db.prepare<[], SubAccount>(`
    SELECT guid, name, reference, (SELECT count(*) FROM operators WHERE sub_account = sub_accounts.guid) AS operators
    FROM sub_accounts
    ORDER BY sort_name
  `)
  const selectOne = db.prepare<[SubAccountGuid]>('SELECT 1 FROM sub_accounts WHERE guid = ?')
  const selectBySortName = db.prepare('SELECT 1 FROM sub_accounts WHERE sort_name = ?')
  const insert = db.prepare(`
    INSERT INTO sub_accounts (guid, name, sort_name, reference) VALUES (@guid, @name, @sortName, @reference)
  `)

  return {
    list: () => selectAll.all(),
    exists: (guid) => selectOne.get(guid) !== undefined,
    nameExists: (name) => selectBySortName.get(fold(name)) !== undefined,
    insert: (subAccount) => void insert.run({ ...subAccount, sortName: fold(subAccount.name) }),
  }
}
