import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'

/** A folder in memory, where there is such: what is synced there a thousand times wears no disk. */
export async function inScratch<Value>(work: (folder: string) => Value | Promise<Value>): Promise<Value> {
  const folder = realpathSync(
    mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'operator-desk-prove-')),
  )
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
