import { randomUUID } from 'node:crypto'
import type { Migration } from './migration.js'

const tables = `
  CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sub_accounts (
    guid TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE operators (
    guid TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    full_name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    backup_email TEXT NOT NULL,
    mobile_phone TEXT NOT NULL,
    culture TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    role TEXT NOT NULL,
    on_duty INTEGER NOT NULL CHECK (on_duty IN (0, 1)),
    allow_native_login INTEGER NOT NULL DEFAULT 1 CHECK (allow_native_login IN (0, 1)),
    password_hash TEXT,
    sub_account TEXT REFERENCES sub_accounts (guid),
    last_sign_in_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX operators_by_name ON operators (sort_name, guid);
  CREATE INDEX operators_by_sub_account ON operators (sub_account) WHERE sub_account IS NOT NULL;

  CREATE TABLE operator_groups (
    guid TEXT PRIMARY KEY,
    description TEXT NOT NULL,
    sort_name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('everyone', 'administrators', 'custom'))
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX one_group_of_each_fixed_kind ON operator_groups (kind) WHERE kind <> 'custom';

  CREATE TABLE group_members (
    operator_guid TEXT NOT NULL REFERENCES operators (guid) ON DELETE CASCADE,
    group_guid TEXT NOT NULL REFERENCES operator_groups (guid) ON DELETE CASCADE,
    PRIMARY KEY (operator_guid, group_guid)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX members_by_group ON group_members (group_guid);

  CREATE TABLE api_accounts (
    guid TEXT PRIMARY KEY,
    operator_guid TEXT NOT NULL REFERENCES operators (guid) ON DELETE CASCADE,
    user_name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    access_type TEXT NOT NULL DEFAULT 'Generic'
      CHECK (access_type IN ('Generic', 'MobileApp', 'TransactionRecorder')),
    password_hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    expires_at INTEGER,
    created_at INTEGER,
    created_by TEXT,
    source TEXT NOT NULL CHECK (source IN ('wizard', 'register', 'api', 'import')),
    last_used_at INTEGER,
    last_used_from TEXT,
    last_used_tracked INTEGER NOT NULL CHECK (last_used_tracked IN (0, 1)),
    rotated_hash TEXT,
    rotated_until INTEGER
  ) STRICT;
  CREATE INDEX api_accounts_by_operator ON api_accounts (operator_guid, created_at);
`

/** The tables of section 4 of the design that the main job needs, and the two groups that always exist. */
export const first: Migration = {
  version: 10,
  up(db) {
    db.exec(tables)
    const addGroup = db.prepare('INSERT INTO operator_groups VALUES (?, ?, ?, ?)')
    addGroup.run(randomUUID(), 'Everyone', 'everyone', 'everyone')
    addGroup.run(randomUUID(), 'Administrators', 'administrators', 'administrators')
  },
}
