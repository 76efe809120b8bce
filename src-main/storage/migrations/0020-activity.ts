import type { Migration } from './migration.js'

/** The append-only record of who did what; each row holds the hash of the one before. */
export const activity: Migration = {
  version: 20,
  up(db) {
    db.exec(`
      CREATE TABLE activity (
        seq INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        actor TEXT,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        subject_guid TEXT,
        operator TEXT,
        operator_guid TEXT,
        changes TEXT NOT NULL,
        search_text TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX activity_of_operator ON activity (operator_guid, seq);

      CREATE TRIGGER activity_is_not_changed BEFORE UPDATE ON activity
      BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;
      CREATE TRIGGER activity_is_not_deleted BEFORE DELETE ON activity
      BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;
    `)
  },
}
