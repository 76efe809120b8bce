import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { createStop, followThread } from '../../domain/long-work/follow-thread.js'
import type { Step } from '../../domain/long-work/work-service.js'
import { drop } from '../disk.js'
import { newestVersion } from '../migrate.js'
import { allMigrations } from '../migrations/all.js'
import { applicationId } from '../store-header.js'
import script from './store-thread.cjs?raw'

interface Said {
  value?: unknown
  error?: { message: string; code?: string }
}

export interface Query {
  /** The first version of the store that knows its tables. */
  since: number
  sql: string
}

export interface Looked {
  version: number
  rows: Record<string, unknown>
}

/** Copies a store, in use or not, to a new file: one state of it, checked page by page and on disk. */
export const copyStore = async (files: { source: string; target: string }, step: Step) => {
  const input = { ...files, applicationId, newestVersion: newestVersion(allMigrations) }
  try {
    await runInThread('copy', input, step)
    step(1, 1) // it may have been stopped while the last page was on its way
  } catch (error) {
    drop(files.target)
    throw error
  }
}

/** Checks a store and answers the first row of each query that its version knows. */
export const lookInto = (source: string, queries: Record<string, Query>) =>
  runInThread('look', { source, queries }, () => undefined) as Promise<Looked>

async function runInThread(job: 'copy' | 'look', input: object, step: Step): Promise<unknown> {
  const stop = createStop()
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3')
  const thread = new Worker(script, { eval: true, workerData: { job, input, sqlite, stop } })
  const { value, error } = await followThread<Said>(thread, stop, step)
  if (error) throw Object.assign(new Error(error.message), { code: error.code })
  return value
}
