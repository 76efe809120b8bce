import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { activity, type ActivityQuery, type ActivitySelection } from '../../src-preload/contract/activity.js'
import type { Database } from 'better-sqlite3'
import { openStore } from '../storage/open-store.js'
import { activityOn, minutesApart, rareWord, startOfRecord, writeLongRecord } from './a-long-record.js'
import { compare, frame, report, spread, timed, timedAsync } from './figures.js'

const entries = 1_000_000
const pageSize = 100
const day = 24 * 60 * 60_000
const selection: ActivitySelection = {
  ...{ operator: null, actor: null, action: null, filter: '', from: null, until: null },
}
const everything: ActivityQuery = { ...selection, before: null, limit: pageSize }

async function writeAndMeasure() {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-bench-'))
  try {
    const path = join(folder, 'store', 'operator-desk.db')
    const writing = openStore(path)
    console.log(`Writing ${entries.toLocaleString('en')} entries through the service`)
    const [took, people] = timed(() => writeLongRecord(writing, entries))
    writing.close()
    console.log(`  took ${(took / 1000).toFixed(1)} s`)
    await measure(path, people)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(path: string, people: ReturnType<typeof writeLongRecord>) {
  const db = openStore(path)
  const { service } = activityOn(db)
  const selectBefore = db.prepare<[number], unknown>(
    `SELECT * FROM activity WHERE seq < ? ORDER BY seq DESC LIMIT ${pageSize}`,
  )
  const selectThese = db.prepare<[string], unknown>(
    'SELECT * FROM activity WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC',
  )

  /** As the edge does it: parsed on the way in and on the way out. */
  const page = (query: ActivityQuery) =>
    activity.page.output.parse(service.page(activity.page.input.parse(query)))

  /** As the window does it: on and on until its page is full. */
  function fullPage(query: ActivityQuery) {
    const rows = []
    const calls: number[] = []
    let next = query.before
    do {
      const [took, answer] = timed(() => page({ ...query, before: next, limit: pageSize - rows.length }))
      calls.push(took)
      rows.push(...answer.rows)
      next = answer.next
    } while (next !== null && rows.length < pageSize)
    return { rows, calls }
  }

  function onePage(what: string, asked: Partial<ActivityQuery>, budget: number) {
    const query = { ...everything, ...asked }
    const { rows, calls } = fullPage(query)
    if (calls.length !== 1) throw new Error(`${what} took ${calls.length} calls`)
    const seqs = JSON.stringify(rows.map(({ seq }) => seq))
    const contiguous = Object.keys(asked).every((name) => name === 'before')
    const before = asked.before ?? entries + 1
    const raw = contiguous ? () => selectBefore.all(before) : () => selectThese.all(seqs)
    const floor = `SELECT of its ${rows.length} rows`
    report({ what, ...compare(200, () => page(query), raw), floor, budget })
  }

  function search(
    what: string,
    asked: Partial<ActivityQuery>,
    sql: string,
    values: unknown[],
    budget: number,
  ) {
    const query = { ...everything, ...asked }
    const raw = db.prepare(sql)
    const calls: number[] = []
    const whole = compare(
      5,
      () => calls.push(...fullPage(query).calls),
      () => raw.all(...values),
    )
    report({ what, ...whole, floor: 'one SELECT, blocking', budget })
    const note = `${calls.length / 5} calls`
    report({ what: `  each of its calls`, ...spread(calls), ...frame, budget: 1, note })
  }

  const middle = entries / 2
  const farPast = { from: startOfRecord + 30 * day, until: startOfRecord + 37 * day }
  const twoYears = { from: startOfRecord, until: startOfRecord + 730 * day }
  if (entries * minutesApart * 60_000 < 4 * 365 * day)
    throw new Error('the record is too short for these dates')

  onePage('activity: first page', {}, 4)
  onePage('activity: a page in the middle', { before: middle }, 4)
  onePage('activity: of one operator', { operator: people.operator.guid }, 4)
  onePage('activity: by a person, often', { actor: people.often.guid }, 6)
  onePage('activity: by a person, rarely', { actor: people.rarelyHere.guid }, 4)
  onePage('activity: by nobody signed in', { actor: 'nobody' }, 6)
  onePage('activity: an action, often', { action: 'locked' }, 6)
  onePage('activity: an action, rarely', { action: 'restored' }, 6)
  onePage('activity: a week in the far past', farPast, 6)
  search(
    'activity: a name that hardly matches',
    { filter: rareWord },
    `SELECT * FROM activity WHERE instr(search_text, ?) ORDER BY seq DESC LIMIT ${pageSize}`,
    [rareWord.toLowerCase()],
    2,
  )
  search(
    'activity: two years in the far past',
    twoYears,
    `SELECT * FROM activity NOT INDEXED WHERE at >= ? AND at < ? ORDER BY seq DESC LIMIT ${pageSize}`,
    [twoYears.from, twoYears.until],
    2,
  )
  search(
    'activity: a person, often, by a name that never matches',
    { actor: people.often.guid, filter: 'nowhere' },
    'SELECT * FROM activity WHERE actor_guid = ? AND instr(search_text, ?) ORDER BY seq DESC',
    [people.often.guid, 'nowhere'],
    2,
  )
  report({
    what: 'activity: people',
    ...spread(Array.from({ length: 200 }, () => timed(service.people)[0])),
    ...{ ...frame, budget: 0.25 },
  })

  await measureWhole(db, path)
  db.close()
}

/** What walks the whole record, once. */
async function measureWhole(db: Database, path: string) {
  const { service } = activityOn(db, join(path, '../../activity.csv'))
  const allRows = () => db.prepare('SELECT * FROM activity ORDER BY seq').iterate()
  const reportOnce = (what: string, took: number, floor: string, floorMs: number, budget: number) => {
    const note = `${Math.round((entries / took) * 1000).toLocaleString('en')} rows/s`
    report({ what, p50: took, worst: took, floor, floorMs, budget, note })
  }

  const [hashing] = timed(() => {
    for (const row of allRows()) createHash('sha256').update(JSON.stringify(row)).digest('hex')
  })
  const [verifying, verdict] = await timedAsync(() => service.verify({ noted: null }))
  if (verdict.broken || verdict.entries !== entries) throw new Error('the record is not as it was written')
  reportOnce('activity: verify', verifying, 'SELECT and SHA-256', hashing, 2)

  const [writing] = timed(() => {
    const file = openSync(join(path, '../../floor.jsonl'), 'w')
    for (const row of allRows()) writeSync(file, `${JSON.stringify(row)}\n`)
    fsyncSync(file)
    closeSync(file)
  })
  const [exporting, exported] = await timedAsync(() => service.export({ ...selection, format: 'csv' }))
  if (exported?.entries !== entries) throw new Error('not all was exported')
  reportOnce('activity: export as CSV', exporting, 'SELECT and write', writing, 2.5)
}

void writeAndMeasure() // what it throws ends the process with a code that the script sees
