import type { Migration } from './migration.js'

/** Groups and sub accounts are edited as operators are: with a version, and with drafts that are kept. */
export const groups: Migration = {
  version: 60,
  up(db) {
    db.exec(`
      ALTER TABLE operator_groups ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);
      ALTER TABLE sub_accounts ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);

      ALTER TABLE drafts RENAME COLUMN operator_guid TO subject_guid;
      ALTER TABLE drafts ADD COLUMN subject TEXT NOT NULL DEFAULT 'operator'
        CHECK (subject IN ('operator', 'group', 'sub-account'));
    `)
  },
}
