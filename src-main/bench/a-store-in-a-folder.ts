import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openStore } from '../storage/open-store.js'
import { fillLargeStore } from './a-large-store.js'
import { timed } from './figures.js'

/** A store of so many operators, each with three API users, that goes with its folder once it was measured. */
export async function withLargeStore(operators: number, measure: (db: Database) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-bench-'))
  try {
    const db = openStore(join(folder, 'store', 'operator-desk.db'))
    console.log(`Writing ${operators.toLocaleString('en')} operators, each with three API users`)
    const [took] = timed(() => fillLargeStore(db, { operators, apiUsersEach: 3 }))
    console.log(`  took ${(took / 1000).toFixed(1)} s`)
    await measure(db)
    db.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
