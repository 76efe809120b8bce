import type { Migration } from './migration.js'

/**
 * What the policy page is sorted by, each with an index, and how many accounts of an operator work. Times that nobody
 * knows are the oldest there are; an account without an end comes after all that have one.
 */
export const policy: Migration = {
  version: 80,
  up(db) {
    db.exec(`
      ALTER TABLE api_accounts ADD COLUMN used_since INTEGER
        AS (coalesce(last_used_at, created_at, 0)) VIRTUAL;
      ALTER TABLE api_accounts ADD COLUMN password_since INTEGER
        AS (coalesce(CASE WHEN renewals > 0 THEN acknowledged_at END, created_at, 0)) VIRTUAL;
      ALTER TABLE api_accounts ADD COLUMN expiry_order INTEGER
        AS (coalesce(expires_at, 9007199254740991)) VIRTUAL;
      CREATE INDEX api_accounts_by_use ON api_accounts (used_since);
      CREATE INDEX api_accounts_by_password ON api_accounts (password_since);
      CREATE INDEX api_accounts_by_expiry ON api_accounts (expiry_order);
      CREATE INDEX api_accounts_that_work ON api_accounts (operator_guid, state, expires_at);
    `)
  },
}
