import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { allMigrations } from '../../storage/migrations/all.js'
import { openStore } from '../../storage/open-store.js'
import type { Order, Reply } from '../obey.js'
import { stateOf } from '../state-of.js'
import { startObeying } from './start-obeying.js'

/** What is tried while the disk fails. */
export interface Kind {
  what: string
  job: Order['job']
  /** The version that the store has before. */
  version: number
  file?: string
}

const newest = allMigrations.at(-1)?.version ?? 0

export function everyKind(scratch: string): Kind[] {
  const file = join(scratch, 'import.csv')
  writeFileSync(file, 'Full name,E-mail\nAda,ada@example.com\nGrace,grace@example.com\n')
  return [
    { what: 'Save', job: 'save', version: newest },
    { what: 'a backup', job: 'backup', version: newest },
    { what: 'an import', job: 'import', version: newest, file },
    { what: 'opening', job: 'open', version: newest },
    { what: 'a migration', job: 'open', version: 40 },
  ]
}

/** Has the work done while the disk fails; `met` is false where the work met no failure. */
export type Hardship = (
  work: () => Promise<Reply>,
  where: { pid: number; path: string },
) => Promise<{ reply: Reply; met: boolean }>

interface Looked {
  before: string
  after: string
  /** Whole backups, before and after. */
  backups: [number, number]
  /** Whether it can be saved in the store then. */
  serves: boolean
}

/** One process that does the work; each try has a store of its own in the folder. */
export async function createBench(
  work: string,
  scratch: string,
  folder: string,
  { job, version, file }: Kind,
) {
  const template = makeTemplate(scratch, version)
  const { order, end, pid } = await startObeying(work)
  let round = 0

  async function tryOnce(hardship: Hardship) {
    const path = join(folder, `${job}-${version}-${++round}`, 'operator-desk.db')
    mkdirSync(dirname(path), { mode: 0o700 })
    copyFileSync(template, path)
    const tell = (what: Order['job']) => order({ job: what, path, round, ...(file && { file }) })
    if (job !== 'open') expectDone(await tell('open'))

    const [before, backupsBefore] = [stateAt(path), backupsAt(path)]
    const { reply, met } = await hardship(() => tell(job), { pid, path })
    const after = stateAt(path)
    const serves = job !== 'open' || (await tell('save')).outcome === 'done'
    const looked: Looked = { before, after, backups: [backupsBefore, backupsAt(path)], serves }
    const again = await tell(job)
    await tell('close')
    rmSync(dirname(path), { recursive: true, force: true })
    const problem = again.outcome === 'done' ? undefined : `and again: ${told(again)}`
    return {
      ...{ reply, met, problem: problemOf(reply, looked, job) ?? problem },
      /** The control: had the refusal been told as done, it would have been found. */
      foundIfDone: problemOf({ outcome: 'done' }, looked, job) !== undefined,
    }
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
