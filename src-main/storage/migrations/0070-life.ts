import type { Migration } from './migration.js'

/**
 * The life of an API account: whether its password was handed over, how often it was renewed, and where it rests after
 * it was deleted. Accounts of before were made in the wizard, which asks for it, or were given to the program that asked;
 * of imported ones nobody here knows. A resting account is in no table that a call is verified by.
 */
export const life: Migration = {
  version: 70,
  up(db) {
    db.exec(`
      ALTER TABLE api_accounts ADD COLUMN acknowledged_at INTEGER;
      ALTER TABLE api_accounts ADD COLUMN acknowledgement_tracked INTEGER NOT NULL DEFAULT 0
        CHECK (acknowledgement_tracked IN (0, 1));
      ALTER TABLE api_accounts ADD COLUMN renewals INTEGER NOT NULL DEFAULT 0 CHECK (renewals >= 0);
      ALTER TABLE api_accounts ADD COLUMN rotated_used_at INTEGER;
      UPDATE api_accounts SET acknowledgement_tracked = 1, acknowledged_at = created_at WHERE source <> 'import';
      CREATE INDEX api_accounts_in_overlap ON api_accounts (rotated_until) WHERE rotated_until IS NOT NULL;

      CREATE TABLE deleted_api_accounts (
        guid TEXT PRIMARY KEY,
        operator_guid TEXT NOT NULL REFERENCES operators (guid) ON DELETE CASCADE,
        user_name TEXT NOT NULL UNIQUE,
        description TEXT NOT NULL,
        access_type TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        state TEXT NOT NULL,
        expires_at INTEGER,
        created_at INTEGER,
        created_by TEXT,
        source TEXT NOT NULL,
        last_used_at INTEGER,
        last_used_from TEXT,
        last_used_tracked INTEGER NOT NULL,
        search_text TEXT NOT NULL,
        acknowledged_at INTEGER,
        acknowledgement_tracked INTEGER NOT NULL,
        renewals INTEGER NOT NULL,
        uses TEXT NOT NULL,
        deleted_at INTEGER NOT NULL,
        deleted_by TEXT
      ) STRICT;
      CREATE INDEX deleted_api_accounts_of_operator ON deleted_api_accounts (operator_guid, deleted_at);
      CREATE INDEX deleted_api_accounts_by_time ON deleted_api_accounts (deleted_at);
    `)
  },
}
