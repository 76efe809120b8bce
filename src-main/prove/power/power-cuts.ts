import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { seededRandom } from '../../bench/seeded-random.js'
import { allMigrations } from '../../storage/migrations/all.js'
import { openStore } from '../../storage/open-store.js'
import { type Proof, since } from '../proof.js'
import { stateOf } from '../state-of.js'
import { type Cut, cutOften } from './cut-often.js'
import { record } from './record.js'

interface PowerCuts {
  /** `work.ts` as one file. */
  work: string
  /** Where stores are put; best in memory. */
  scratch: string
  seed: number
  cuts: number
  controlCuts: number
}

interface SaveCuts extends PowerCuts {
  saves: number
}

type Synchronous = 'FULL' | 'NORMAL' | 'OFF'

const storeBelow = (folder: string) => join(folder, 'user-data', 'store', 'operator-desk.db')

function within<Value>(db: Database, look: (db: Database) => Value): Value {
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** Saves, cut at any moment: what was acknowledged is there, all of it, and at most the one Save on its way besides. */
export function cutSaves(needs: SaveCuts): Proof[] {
  const started = performance.now()
  const failures = cutAt('FULL', needs.cuts, needs)
  const took = since(started)
  return (['NORMAL', 'OFF'] as const).map((synchronous) => ({
    promise: `what was saved outlives a power cut (${needs.saves} saves)`,
    tries: needs.cuts,
    failures,
    control: {
      what: `synchronous=${synchronous}`,
      tries: needs.controlCuts,
      failures: cutAt(synchronous, needs.controlCuts, needs).length,
    },
    note: `seed ${needs.seed}`,
    milliseconds: took,
  }))
}

function cutAt(synchronous: Synchronous, cuts: number, { work, scratch, saves, seed }: SaveCuts) {
  const recorded = mkdtempSync(join(scratch, 'recorded-'))
  try {
    const steps = record(work, ['saves', storeBelow(recorded), synchronous, String(saves)], recorded)
    return cutOften({ steps, recorded, scratch, cuts, random: seededRandom(seed), look: lookAtSaves })
  } finally {
    rmSync(recorded, { recursive: true, force: true })
  }
}

function lookAtSaves({ folder, said, next }: Cut) {
  const path = storeBelow(folder)
  if (said && !existsSync(path)) throw new Error('the store is not there')
  const state = within(openStore(path), soundState)
  if (said && ![said, next].includes(`saved ${state}`)) throw new Error('not the state that was acknowledged')
}

/** A migration, cut at any moment: the store is of the old version or the new one, and can be brought to the new one. */
export function cutMigrations({ work, scratch, seed, cuts, controlCuts }: PowerCuts): Proof[] {
  const versions = allMigrations.map(({ version }) => version)
  const pairs = versions
    .slice(0, -1)
    .map((version, index) => [version, versions[index + 1] as number] as const)
  const random = seededRandom(seed)
  const cutOne = (job: string, from: number, to: number, count: number) => {
    const recorded = mkdtempSync(join(scratch, 'recorded-'))
    try {
      const path = storeBelow(recorded)
      const steps = record(work, ['build', path, String(from), job, String(to)], recorded)
      const look = (cut: Cut) => lookAtMigration(cut, to)
      return cutOften({ steps, recorded, scratch, cuts: count, from: 'begun', random, look })
    } finally {
      rmSync(recorded, { recursive: true, force: true })
    }
  }
  return pairs.map(([from, to]) => {
    const started = performance.now()
    const failures = cutOne('migration', from, to, cuts)
    const took = since(started)
    const unguarded = cutOne('unguarded-migration', from, to, controlCuts)
    return {
      promise: `a power cut during the migration from ${from} to ${to} leaves the old or the new`,
      tries: cuts,
      failures,
      control: { what: 'without a transaction', tries: controlCuts, failures: unguarded.length },
      note: `seed ${seed}`,
      milliseconds: took,
    }
  })
}

function lookAtMigration({ folder, said, next }: Cut, to: number) {
  const path = storeBelow(folder)
  const migrations = allMigrations.filter(({ version }) => version <= to)
  const state = within(new SqliteDatabase(path, { fileMustExist: true }), soundState)
  const allowed = [said, next].map((text) => text?.split(' ')[1])
  if (!allowed.includes(state)) throw new Error('neither the old store nor the new one')
  const brought = within(openStore(path, migrations), (db) => db.pragma('user_version', { simple: true }))
  if (brought !== to) throw new Error(`it could not be brought to ${to}`)
}

function soundState(db: Database) {
  const verdict = db.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') throw new Error(`damaged: ${String(verdict)}`)
  return stateOf(db)
}
