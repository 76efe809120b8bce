import { existsSync } from 'node:fs'
import { operatorLists, type OperatorQuery } from '../../src-preload/contract/operator-lists.js'
import { createOperatorListsService } from '../domain/operators/operator-lists-service.js'
import { openStore } from '../storage/open-store.js'
import { createRepositories } from '../storage/repositories.js'
import { fillLargeStore } from './a-large-store.js'
import { createRawSearch } from './raw-search.js'
import { createListChanges } from '../storage/lists/list-changes.js'
import { createSummaries } from '../storage/lists/operator-summaries.js'
import { createSearchIndex } from '../storage/lists/search-index.js'

const path = '/tmp/prof/store/operator-desk.db'
const isNew = !existsSync(path)
const db = openStore(path)
if (isNew) fillLargeStore(db, { operators: 100_000, apiUsersEach: 3 })
const records = createRepositories(db)
const lists = createOperatorListsService(records.operators)
const first: OperatorQuery = { filter: '', group: null, subAccount: null, offset: 500, limit: 50, sort: { by: 'name', descending: false } }
const p50 = (work: () => unknown, times = 400) => {
  const took: number[] = []
  for (let i = 0; i < times; i++) { const s = performance.now(); work(); took.push(performance.now() - s) }
  took.sort((a, b) => a - b)
  return `${(took[times >> 1] ?? 0).toFixed(3)} ms (min ${(took[0] ?? 0).toFixed(3)})`
}
const say = (name: string, work: () => unknown, times?: number) => console.log(name.padEnd(40), p50(work, times))
async function go() {
  const page = await lists.page(first, 1)
  await lists.count(first, 1)
  const listing = records.operators.listing(first)
  const changes = createListChanges(db)
  const summaries = createSummaries(db)
  const rowids = listing.rows(500, 50).map((_, i) => i + 1)
  say('input parse', () => operatorLists.page.input.parse(first))
  say('changes()', () => changes())
  say('listing(scope)', () => records.operators.listing(first))
  say('count()', () => records.operators.count())
  say('rows(500,50)', () => listing.rows(500, 50))
  say('summaries', () => summaries(rowids))
  const json = JSON.stringify(rowids)
  const plain = db.prepare('SELECT * FROM json_each(?) AS wanted CROSS JOIN operators ON operators.rowid = wanted.value')
  say('select * by rowid', () => plain.all(json))
  const plainRaw = db.prepare('SELECT guid, full_name, email FROM json_each(?) AS wanted CROSS JOIN operators ON operators.rowid = wanted.value').raw()
  say('3 columns raw', () => plainRaw.all(json))
  const nog = db.prepare(`SELECT guid, full_name, email, last_sign_in_at, invitation_expires_at AS invited_until,
      on_duty, role, mobile_phone, backup_email, culture, time_zone, created_at, api_users FROM json_each(?) AS wanted CROSS JOIN operators ON operators.rowid = wanted.value ORDER BY wanted.id`)
  say('no groups', () => nog.all(json))
  say('output parse', () => operatorLists.page.output.parse(page))
  say('stringify', () => JSON.stringify(page))
  console.log('json bytes', JSON.stringify(page).length)
  const text = JSON.stringify(page)
  say('JSON.parse', () => JSON.parse(text))
  const raw = createRawSearch(db)
  const index = createSearchIndex(db, 'operator_search')
  for (const filter of ['e', 'an', 'zz', '.1', '99', 'q', 'ann', 'anna', 'son', 'zsofia', 'son mar', 'xyzzy', 'example', '李']) {
    const took: number[] = []
    const q = { ...first, offset: 0, filter }
    let guids = ''
    for (let i = 0; i < 30; i++) {
      for (let k = 0; k < 8; k++) records.operators.listing({ ...q, filter: `qqq${k}` })
      const s = performance.now()
      const answered = await lists.page(q, 1)
      took.push(performance.now() - s)
      guids = JSON.stringify(answered.rows.map((r) => r.guid))
    }
    took.sort((a, b) => a - b)
    console.log(filter.padEnd(10), 'page', took[15]?.toFixed(2), 'raw', p50(() => raw(filter, guids), 30), 'candidates', p50(() => index.candidates(filter, 4500), 30), index.candidates(filter, 4500)?.length)
  }
}
void go()
