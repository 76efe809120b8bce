import type { Migration } from './migration.js'

/** Who may sign in, who did what, and what was not saved yet when the application was locked or ended. */
export const signIn: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      ALTER TABLE operators ADD COLUMN invitation_hash TEXT;
      ALTER TABLE operators ADD COLUMN invitation_expires_at INTEGER;
      CREATE INDEX operators_who_sign_in ON operators (guid) WHERE password_hash IS NOT NULL;

      ALTER TABLE activity ADD COLUMN actor_guid TEXT;
      CREATE INDEX activity_of_actor ON activity (actor_guid, seq);
      CREATE INDEX activity_of_action ON activity (action, seq);
      CREATE INDEX activity_by_time ON activity (at);

      CREATE TABLE sign_in_tries (
        login TEXT PRIMARY KEY,
        failures INTEGER NOT NULL CHECK (failures > 0),
        failed_at_uptime INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        owner_guid TEXT NOT NULL REFERENCES operators (guid) ON DELETE CASCADE,
        operator_guid TEXT,
        base_version INTEGER,
        draft TEXT NOT NULL,
        saved_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX drafts_by_owner ON drafts (owner_guid, saved_at);
    `)
  },
}
