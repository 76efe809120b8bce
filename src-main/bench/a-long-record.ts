import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { activityAction, type ActivityAction } from '../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { Actor } from '../domain/activity/activity-records.js'
import { createActivityService } from '../domain/activity/activity-service.js'
import { createRepositories } from '../storage/repositories.js'
import { createTransaction } from '../storage/transaction.js'
import { createWholeFiles } from '../storage/whole-file.js'
import { seededRandom } from './seeded-random.js'

const batch = 20_000
const firstNames = [
  'Ada',
  'Grace',
  'Zoë',
  'Linus',
  'Margaret',
  'Édouard',
  'Mei',
  'Kofi',
  'Ingrid',
  'Santiago',
]
const lastNames = ['Lovelace', 'Wanjiru', 'Müller', 'Okafor', 'van den Berg', 'Sørensen', 'Nakamura', 'Silva']

export const minutesApart = 2.5
export const startOfRecord = Date.UTC(2021, 0, 1)
/** On one entry in ten thousand, and nowhere else. */
export const rareWord = 'Quintessenz'

/** The real service on that store, without the windows, and a clock of its own; exports go to that path. */
export function activityOn(db: Database, exportPath = '') {
  const clock = { now: startOfRecord }
  const who: { now: Actor | null } = { now: null }
  const service = createActivityService({
    records: createRepositories(db).activity,
    transaction: createTransaction(db),
    clock: () => clock.now,
    actor: () => who.now,
    runWork: (_kind, work) => work(() => undefined),
    dialogs: { saveFile: () => Promise.resolve(exportPath) },
    createFile: createWholeFiles(dirname(db.name)),
  })
  return { service, clock, who }
}

/** Five years of an organisation of 5,000 operators and 20 administrators; the same in every run but for the guids. */
export function writeLongRecord(db: Database, entries: number) {
  const { service, clock, who } = activityOn(db)
  const transaction = createTransaction(db)
  const random = seededRandom(20260115)
  const people = (count: number) => Array.from({ length: count }, () => ({ guid: newGuid(), name: aName() }))
  const aName = () => `${pick(firstNames)} ${pick(lastNames)}`
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item

  const operators = people(5000)
  const administrators = people(20)
  const [rarelyHere, ...others] = administrators

  function writeOne(number: number) {
    const operator = pick(operators)
    const action = actionFor(number)
    clock.now = startOfRecord + number * minutesApart * 60_000
    who.now = random() < 0.05 ? null : random() < 0.0005 ? (rarelyHere ?? null) : pick(others)
    const rare = number % 10_000 === 7 ? ` ${rareWord}` : ''
    service.record({
      action,
      subject: action.startsWith('api-user')
        ? `user-${Math.floor(random() * 1e9)}${rare}`
        : operator.name + rare,
      subjectGuid: operator.guid,
      operator,
      changes: [
        { field: 'fullName', before: operator.name, after: aName() },
        { field: 'onDuty', before: 'yes', after: 'no' },
      ],
    })
  }

  /** Backups are made and restored rarely; the rest is what happens all day. */
  function actionFor(number: number): ActivityAction {
    if (number % 25_000 === 11) return 'restored'
    return pick(activityAction.options.filter((action) => action !== 'restored'))
  }

  for (let done = 0; done < entries; done += batch) {
    transaction(() => {
      for (let number = done; number < Math.min(entries, done + batch); number++) writeOne(number)
    })
  }
  return { operator: operators[0] as Actor, rarelyHere: rarelyHere as Actor, often: others[0] as Actor }
}

const newGuid = () => randomUUID() as OperatorGuid
