import type { Database } from 'better-sqlite3'
import type { SubAccount, SubAccountGuid } from '../../src-preload/contract/sub-accounts.js'
import { fold } from '../domain/fold.js'
import type { SubAccountRecords } from '../domain/sub-accounts/sub-account-records.js'

export function createSubAccountRepository(db: Database): SubAccountRecords {
  const select = `
    SELECT guid, version, name, reference,
      (SELECT count(*) FROM operators WHERE sub_account = sub_accounts.guid) AS operators
    FROM sub_accounts`
  const selectAll = db.prepare<[], SubAccount>(`${select} ORDER BY sort_name`)
  const selectOne = db.prepare<[SubAccountGuid], SubAccount>(`${select} WHERE guid = ?`)
  const selectGuid = db.prepare<[SubAccountGuid]>('SELECT 1 FROM sub_accounts WHERE guid = ?')
  const selectBySortName = db.prepare('SELECT 1 FROM sub_accounts WHERE sort_name = ?')
  const insert = db.prepare(`
    INSERT INTO sub_accounts (guid, version, name, sort_name, reference)
    VALUES (@guid, 1, @name, @sortName, @reference)
  `)
  const replace = db.prepare(`
    UPDATE sub_accounts SET version = @version, name = @name, sort_name = @sortName, reference = @reference
    WHERE guid = @guid
  `)
  const remove = db.prepare<[SubAccountGuid]>('DELETE FROM sub_accounts WHERE guid = ?')

  return {
    list: () => selectAll.all(),
    find: (guid) => selectOne.get(guid),
    exists: (guid) => selectGuid.get(guid) !== undefined,
    nameExists: (name) => selectBySortName.get(fold(name)) !== undefined,
    insert: (subAccount) => void insert.run({ ...subAccount, sortName: fold(subAccount.name) }),
    replace: ({ guid, version, name, reference }) =>
      void replace.run({ guid, version, name, reference, sortName: fold(name) }),
    remove: (guid) => void remove.run(guid),
  }
}
