import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { startObeying } from '../failing-disk/start-obeying.js'
import type { Order } from '../obey.js'
import { type Proof, since } from '../proof.js'

/** Longer nobody waits for a window. */
const mostMs = 5000

/** Another program holds the lock for writing while the application saves, and while it starts. */
export async function waitForLock({
  work,
  scratch,
  tries,
}: {
  work: string
  scratch: string
  tries: number
}): Promise<Proof> {
  const started = performance.now()
  const path = join(scratch, 'held', 'operator-desk.db')
  const app = await startObeying(work)
  const failures: string[] = []
  const waits: number[] = []
  await app.order({ job: 'open', path, round: 0 })
  const other = new SqliteDatabase(path)
  for (let round = 1; round <= tries; round++) {
    const order: Order = { job: 'save', path, round }
    other.exec('BEGIN IMMEDIATE')
    const from = performance.now()
    const reply = await app.order(order)
    waits.push(since(from))
    other.exec('COMMIT')
    if (reply.outcome !== 'refused' || reply.code !== 'store-busy')
      failures.push(`round ${round}: the Save ended with ${JSON.stringify(reply)}`)
    const again = await app.order(order)
    if (again.outcome !== 'done') failures.push(`round ${round}: afterwards ${JSON.stringify(again)}`)
  }
  const slow = waits.filter((wait) => wait > mostMs).map((wait) => `nothing else was done for ${wait} ms`)
  await app.end()
  const patient = waitOf(other, path)
  other.close()
  return {
    promise: `while another program writes, a Save is refused in words within ${mostMs / 1000} s, and done afterwards`,
    tries,
    failures: [...failures, ...slow],
    control: { what: 'a patience of 6 s', tries: 1, failures: patient > mostMs ? 1 : 0 },
    note: `${Math.max(...waits)} ms at most`,
    milliseconds: since(started),
  }
}

function waitOf(other: SqliteDatabase.Database, path: string) {
  other.exec('BEGIN IMMEDIATE')
  const patient = new SqliteDatabase(path, { timeout: 6000 })
  const from = performance.now()
  try {
    patient.exec('BEGIN IMMEDIATE')
  } catch {
    return since(from)
  } finally {
    other.exec('COMMIT')
    patient.close()
  }
  return 0
}
