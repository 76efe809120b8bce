import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { createListen } from '../api-service/listen.js'
import { composeServices } from '../compose-services.js'
import { createWorkService } from '../domain/long-work/work-service.js'
import { openBeside, openStore } from '../storage/open-store.js'
import { report, spread, timed, timedAsync } from './figures.js'
import { seededRandom } from './seeded-random.js'

const rows = 100_000
const rounds = 3
/** As they came; the table keeps them in another order. */
const ordered: Record<string, string> = {
  group_members: 'ORDER BY (SELECT rowid FROM operators WHERE guid = operator_guid)',
}
const written = ['operator_groups', 'operators', 'group_members', 'activity']

/** A new store, on a connection as the thread of an import has it. */
function openAsJobsDo(folder: string) {
  const path = join(folder, 'store.db')
  openStore(path).close()
  return openBeside(path)
}

/** What the store of a new desk holds, and the services on it. */
function openDeskIn(folder: string, file: string) {
  const db = openAsJobsDo(folder)
  const announce = () => undefined
  const services = composeServices(db, {
    announce,
    runWork: createWorkService({ announce }).run,
    listen: createListen(),
    dialogs: {
      openFile: () => Promise.resolve(file),
      saveFile: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
    },
  })
  return { db, services }
}

function writePeople(file: string) {
  const random = seededRandom(7)
  const lines = Array.from({ length: rows }, (_, at) => {
    const group = `Group ${Math.floor(random() * 50)}`
    return `Person ${at} of ${Math.floor(random() * 1e6)};person${at}@example.com;+3161${String(at).padStart(7, '0')};${group}`
  })
  writeFileSync(file, `Full name;E-mail;Mobile phone;Groups\n${lines.join('\n')}\n`)
}

/** The rows that an import has written, put into a new store by prepared statements in one transaction. */
function insertRaw(source: Database, folder: string) {
  const db = openAsJobsDo(folder)
  db.pragma('foreign_keys = OFF')
  const inserts = written.map((table) => {
    const columns = source.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all().join(', ')
    const all = source
      .prepare(`SELECT ${columns} FROM ${table} ${ordered[table] ?? ''}`)
      .raw()
      .all() as unknown[][]
    const places = (all[0] ?? []).map(() => '?').join(', ')
    return { all, statement: db.prepare(`INSERT OR IGNORE INTO ${table} (${columns}) VALUES (${places})`) }
  })
  const [took] = timed(() =>
    db.transaction(() => inserts.forEach(({ all, statement }) => all.forEach((row) => statement.run(row))))(),
  )
  const count = db.prepare('SELECT count(*) FROM operators').pluck().get()
  if (count !== rows) throw new Error(`${String(count)} operators`)
  db.close()
  return took
}

async function round(file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-'))
  try {
    const { db, services } = openDeskIn(join(folder, 'imported'), file)
    const preview = await services.imports.choose()
    if (preview?.would.add !== rows) throw new Error('not all would be added')
    const [took] = await timedAsync(() => services.imports.run(preview.id))
    const floor = insertRaw(db, join(folder, 'raw'))
    db.close()
    return { took, floor }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-'))
  try {
    const file = join(folder, 'people.csv')
    writePeople(file)
    const took: number[] = []
    const floors: number[] = []
    for (let turn = 0; turn < rounds; turn++) {
      const { took: its, floor } = await round(file)
      took.push(its)
      floors.push(floor)
    }
    report({
      what: `import of ${rows.toLocaleString('en')} operators`,
      floor: 'raw insert of the same rows',
      ...spread(took),
      floorMs: spread(floors).p50,
      budget: 1.5,
      note: `${(statSync(file).size / 1e6).toFixed(1)} MB of CSV, read, judged, written and told in the activity record`,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void measure()
