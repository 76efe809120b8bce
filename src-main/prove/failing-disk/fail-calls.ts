import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { allMigrations } from '../../storage/migrations/all.js'
import { openStore } from '../../storage/open-store.js'
import type { Order, Reply } from '../obey.js'
import { type Proof, since } from '../proof.js'
import { stateOf } from '../state-of.js'
import { startObeying, whileFailing } from './start-obeying.js'

/** The calls by which the store and its copies are read, written and named. */
const calls = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'pread64', 'rename', 'unlink', 'mkdir'] as const

interface Needs {
  work: string
  scratch: string
  /** At most so many calls of a kind are failed, one after the other. */
  most: number
}

interface Kind {
  what: string
  job: Order['job']
  /** The version that the store has before. */
  version: number
  file?: string
}

const newest = allMigrations.at(-1)?.version ?? 0

/** Every job with every one of its calls failed in turn: never a false success, a clear refusal, and again afterwards. */
export async function failCalls({ work, scratch, most }: Needs): Promise<Proof[]> {
  const file = join(scratch, 'import.csv')
  writeFileSync(file, 'Full name,E-mail\nAda,ada@example.com\nGrace,grace@example.com\n')
  const kinds: Kind[] = [
    { what: 'Save', job: 'save', version: newest },
    { what: 'a backup', job: 'backup', version: newest },
    { what: 'an import', job: 'import', version: newest, file },
    { what: 'opening', job: 'open', version: newest },
    { what: 'a migration', job: 'open', version: 40 },
  ]
  const proofs: Proof[] = []
  for (const kind of kinds) proofs.push(await failEach({ work, scratch, most, kind }))
  return proofs
}

async function failEach({ work, scratch, most, kind }: Needs & { kind: Kind }): Promise<Proof> {
  const started = performance.now()
  const bench = await createBench(work, scratch, kind)
  const failures: string[] = []
  const codes = new Map<string, number>()
  let [tries, falselyDone] = [0, 0]
  for (const call of calls) {
    for (let when = 1; when <= most; when++) {
      const tried = await bench.tryOnce(call, when)
      if (tried.failed === 0) break // there is no such call any more
      tries += 1
      if (tried.problem) failures.push(`${call} ${when}: ${tried.problem}`)
      const { reply } = tried
      if (reply.outcome === 'refused') {
        codes.set(reply.code, (codes.get(reply.code) ?? 0) + 1)
        if (problemOf({ outcome: 'done' }, tried, kind.job)) falselyDone += 1
      }
    }
  }
  await bench.end()
  return {
    promise: `EIO at each call of ${kind.what}: never a false success, told clearly, works again`,
    tries,
    failures,
    control: { what: 'taken for done where it was refused', tries: sum(codes), failures: falselyDone },
    note: [...codes].map(([code, count]) => `${count} ${code}`).join(', '),
    milliseconds: since(started),
  }
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((one, other) => one + other, 0)

interface Looked {
  before: string
  after: string
  /** Whole backups, before and after. */
  backups: [number, number]
  /** Whether it can be saved in the store then. */
  serves: boolean
}

/** One process; each try has a store of its own. */
async function createBench(work: string, scratch: string, { job, version, file }: Kind) {
  const template = makeTemplate(scratch, version)
  const { order, end, pid } = await startObeying(work)
  let round = 0

  async function tryOnce(call: string, when: number) {
    const path = join(scratch, `${job}-${version}-${++round}`, 'operator-desk.db')
    mkdirSync(dirname(path), { mode: 0o700 })
    copyFileSync(template, path)
    const tell = (what: Order['job']) => order({ job: what, path, round, ...(file && { file }) })
    if (job !== 'open') expectDone(await tell('open'))

    const before = stateAt(path)
    const backupsBefore = backupsAt(path)
    const log = join(scratch, 'injected')
    const { value: reply, failed } = await whileFailing({ pid, call, when, log }, () => tell(job))
    const after = stateAt(path)
    const serves = job !== 'open' || (await tell('save')).outcome === 'done'
    const looked: Looked = { before, after, backups: [backupsBefore, backupsAt(path)], serves }
    const again = await tell(job)
    await tell('close')
    rmSync(dirname(path), { recursive: true, force: true })
    const problem = again.outcome === 'done' ? undefined : `and again: ${told(again)}`
    return { ...looked, reply, failed: failed(), problem: problemOf(reply, looked, job) ?? problem }
  }

  return { tryOnce, end }
}

/** What is wrong with how it ended, if anything. */
function problemOf(reply: Reply, { before, after, backups, serves }: Looked, job: Order['job']) {
  if (reply.outcome === 'defect') return told(reply)
  const isDone = {
    save: before !== after,
    import: before !== after,
    backup: backups[1] > backups[0],
    open: serves,
    close: true,
  }[job]
  if (reply.outcome === 'done') return isDone ? undefined : 'told as done, and not done'
  // a backup stays that could not be written down
  return isDone && job !== 'backup' ? `${reply.code}, and done all the same` : undefined
}

const told = (reply: Reply) => JSON.stringify(reply).slice(0, 400)

function expectDone(reply: Reply) {
  if (reply.outcome !== 'done') throw new Error(told(reply))
}

function stateAt(path: string) {
  const db = new SqliteDatabase(path, { fileMustExist: true })
  try {
    const verdict = db.pragma('integrity_check', { simple: true })
    return verdict === 'ok' ? stateOf(db) : `damaged: ${String(verdict)}`
  } finally {
    db.close()
  }
}

function backupsAt(path: string) {
  const folder = join(dirname(path), 'backups')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')).length : 0
}

function makeTemplate(scratch: string, version: number) {
  const db = openStore(join(scratch, `template-${version}`, 'operator-desk.db'), upTo(version))
  db.close()
  return db.name
}

const upTo = (version: number) => allMigrations.filter((migration) => migration.version <= version)
