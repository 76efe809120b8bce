import type { Migration } from './migration.js'

/** How often each API account was used, by day. */
export const uses: Migration = {
  version: 40,
  up(db) {
    db.exec(`
      CREATE TABLE api_account_uses (
        api_account TEXT NOT NULL REFERENCES api_accounts (guid) ON DELETE CASCADE,
        day INTEGER NOT NULL,
        requests INTEGER NOT NULL CHECK (requests > 0),
        PRIMARY KEY (api_account, day)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
