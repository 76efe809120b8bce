import type { Database } from 'better-sqlite3'
import { fold } from '../../domain/fold.js'
import type { Migration } from './migration.js'

const columns = `
  -- What a list is sorted by and another table holds, kept true by the triggers below.
  ALTER TABLE operators ADD COLUMN group_names TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE operators ADD COLUMN sub_account_name TEXT NOT NULL DEFAULT '';
  ALTER TABLE operators ADD COLUMN api_users INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE operators ADD COLUMN signed_in_order INTEGER AS (coalesce(last_sign_in_at, 0)) VIRTUAL;
  ALTER TABLE operators ADD COLUMN backup_email_order TEXT AS (lower(backup_email)) VIRTUAL;
  ALTER TABLE api_accounts ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
`

const namesOf = (operator: string) => `(
  SELECT json_group_array(sort_name ORDER BY sort_name)
  FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
  WHERE operator_guid = ${operator})`
const nameOf = (subAccount: string) =>
  `coalesce((SELECT sort_name FROM sub_accounts WHERE guid = ${subAccount}), '')`

const backfill = `
  UPDATE operators SET
    group_names = ${namesOf('operators.guid')},
    sub_account_name = ${nameOf('operators.sub_account')},
    api_users = (SELECT count(*) FROM api_accounts WHERE operator_guid = operators.guid);
  UPDATE api_accounts SET search_text = fold(user_name) || char(10) || fold(description);
`

// Equal ones follow in the order of their names, and those of one name in the order of their creation.
const indexes = `
  DROP INDEX operators_by_name;
  CREATE INDEX operators_by_name ON operators (sort_name);
  CREATE INDEX operators_by_groups ON operators (group_names, sort_name);
  CREATE INDEX operators_by_api_users ON operators (api_users, sort_name);
  CREATE INDEX operators_by_sign_in ON operators (signed_in_order, sort_name);
  CREATE INDEX operators_by_duty ON operators (on_duty, sort_name);
  CREATE INDEX operators_by_sub_account_name ON operators (sub_account_name, sort_name);
  CREATE INDEX operators_by_role ON operators (role, sort_name);
  CREATE INDEX operators_by_mobile_phone ON operators (mobile_phone, sort_name);
  CREATE INDEX operators_by_backup_email ON operators (backup_email_order, sort_name);
  CREATE INDEX operators_by_culture ON operators (culture, sort_name);
  CREATE INDEX operators_by_time_zone ON operators (time_zone, sort_name);
  CREATE INDEX operators_by_creation ON operators (created_at, sort_name);
`

/** Three letters at a time, without the texts themselves; the table tells the truth, the index who may match. */
const searchOf = (table: string, index: string) => `
  CREATE VIRTUAL TABLE ${index} USING fts5 (
    text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1');
  CREATE VIRTUAL TABLE ${index}_terms USING fts5vocab (${index}, row);
  INSERT INTO ${index} (rowid, text) SELECT rowid, ${searched('search_text')} FROM ${table};

  CREATE TRIGGER ${table}_found_after_insert AFTER INSERT ON ${table} BEGIN
    INSERT INTO ${index} (rowid, text) VALUES (new.rowid, ${searched('new.search_text')});
  END;
  CREATE TRIGGER ${table}_found_after_delete AFTER DELETE ON ${table} BEGIN
    INSERT INTO ${index} (${index}, rowid, text) VALUES ('delete', old.rowid, ${searched('old.search_text')});
  END;
  CREATE TRIGGER ${table}_found_after_update AFTER UPDATE OF search_text ON ${table}
  WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO ${index} (${index}, rowid, text) VALUES ('delete', old.rowid, ${searched('old.search_text')});
    INSERT INTO ${index} (rowid, text) VALUES (new.rowid, ${searched('new.search_text')});
  END;
`

// Two letters more, so that the last letters begin a term as well: one or two letters are found as its beginning.
const searched = (text: string) => `${text} || char(10, 10)`

const triggers = `
  CREATE TRIGGER group_names_after_joining AFTER INSERT ON group_members BEGIN
    UPDATE operators SET group_names = ${namesOf('new.operator_guid')} WHERE guid = new.operator_guid;
  END;
  CREATE TRIGGER group_names_after_leaving AFTER DELETE ON group_members BEGIN
    UPDATE operators SET group_names = ${namesOf('old.operator_guid')} WHERE guid = old.operator_guid;
  END;
  CREATE TRIGGER group_names_after_renaming AFTER UPDATE OF sort_name ON operator_groups
  WHEN old.sort_name <> new.sort_name BEGIN
    UPDATE operators SET group_names = ${namesOf('operators.guid')}
    WHERE guid IN (SELECT operator_guid FROM group_members WHERE group_guid = new.guid);
  END;
  CREATE TRIGGER sub_account_name_after_insert AFTER INSERT ON operators WHEN new.sub_account IS NOT NULL BEGIN
    UPDATE operators SET sub_account_name = ${nameOf('new.sub_account')} WHERE rowid = new.rowid;
  END;
  CREATE TRIGGER sub_account_name_after_update AFTER UPDATE OF sub_account ON operators
  WHEN old.sub_account IS NOT new.sub_account BEGIN
    UPDATE operators SET sub_account_name = ${nameOf('new.sub_account')} WHERE rowid = new.rowid;
  END;
  CREATE TRIGGER sub_account_name_after_renaming AFTER UPDATE OF sort_name ON sub_accounts
  WHEN old.sort_name <> new.sort_name BEGIN
    UPDATE operators SET sub_account_name = new.sort_name WHERE sub_account = new.guid;
  END;
  CREATE TRIGGER api_users_after_insert AFTER INSERT ON api_accounts BEGIN
    UPDATE operators SET api_users = api_users + 1 WHERE guid = new.operator_guid;
  END;
  CREATE TRIGGER api_users_after_delete AFTER DELETE ON api_accounts BEGIN
    UPDATE operators SET api_users = api_users - 1 WHERE guid = old.operator_guid;
  END;
`

/** Lists of a hundred thousand: every column is sorted by an index, every part of a text is found by one. */
export const lists: Migration = {
  version: 50,
  up(db: Database) {
    db.function('fold', { deterministic: true, directOnly: true }, (text) => fold(String(text)))
    db.exec(columns + backfill + indexes)
    db.exec(searchOf('operators', 'operator_search') + searchOf('api_accounts', 'api_account_search'))
    db.exec(triggers)
  },
}
