import { writeSync } from 'node:fs'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { newestVersion } from '../storage/migrate.js'
import { allMigrations } from '../storage/migrations/all.js'
import type { Migration } from '../storage/migrations/migration.js'
import { openStore } from '../storage/open-store.js'
import { createInterface } from 'node:readline'
import { createObeying, type Order } from './obey.js'
import { createSaver } from './create-saver.js'
import { servicesOn } from './services-on.js'
import { stateOf } from './state-of.js'

/** What is recorded: the real thing on a real store, which says what it has acknowledged. */
const [job = '', path = '', ...rest] = process.argv.slice(2)
const say = (text: string) => writeSync(1, `${text}\n`)

const jobs: Record<string, () => void> = {
  saves() {
    const [synchronous = '', rounds = ''] = rest
    const db = openStore(path)
    db.pragma(`synchronous = ${synchronous}`)
    const save = createSaver(servicesOn(db))
    for (let round = 1; round <= Number(rounds); round++) {
      save(round)
      say(`saved ${stateOf(db)}`)
    }
  },
  /** Makes a store of that version with somebody in it, and then has it migrated. */
  build() {
    const [from = '', how = '', to = ''] = rest
    fill(openStore(path, upTo(Number(from))))
    say(`begun ${stateNow()}`)
    migrating[how]?.(upTo(Number(to)))
    say(`done ${stateNow()}`)
  },
  /** One order a line, until there are no more. */
  obey() {
    const obey = createObeying()
    createInterface({ input: process.stdin }).on('line', (line) => {
      void obey(JSON.parse(line) as Order).then((reply) => say(JSON.stringify(reply)))
    })
    say('ready')
  },
}

const migrating: Record<string, (migrations: readonly Migration[]) => void> = {
  migration: (migrations) => openStore(path, migrations).close(),
  /** The control: each step by itself, as if there were no transaction around them. */
  'unguarded-migration'(migrations) {
    const db = new SqliteDatabase(path)
    const version = db.pragma('user_version', { simple: true }) as number
    for (const { up } of migrations.filter((migration) => migration.version > version)) up(db)
    db.pragma(`user_version = ${newestVersion(migrations)}`)
    db.close()
  },
}

/** By the columns that every version has. */
function fill(db: Database) {
  db.exec(`
    WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 40)
    INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role,
      on_duty, created_at, updated_at, sort_name, search_text)
    SELECT n, 1, 'Operator ' || n, n || '@example.com', '', '', '', '', '', 1, 0, 0, n, n FROM counted`)
  db.exec(`
    INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, source, last_used_tracked)
    SELECT guid, guid, 'user-' || guid, 'API', 'hash', 'active', 'wizard', 1 FROM operators`)
  db.close()
}

const upTo = (version: number) => allMigrations.filter((migration) => migration.version <= version)

function stateNow() {
  const db = new SqliteDatabase(path, { readonly: true })
  try {
    return stateOf(db)
  } finally {
    db.close()
  }
}

jobs[job]?.()
