import type { Database } from 'better-sqlite3'
import type { Rules } from './compose-rules.js'
import { AppError } from './domain/app-error.js'
import type { HeavyServices, RunHeavyJob } from './domain/heavy-jobs/heavy-job.js'
import type { Clock, Transaction } from './domain/needs.js'
import type { Actor } from './domain/activity/activity-records.js'
import type { Step } from './domain/long-work/work-service.js'
import { refuseWhileBusy } from './storage/patience.js'
import { openToRead } from './storage/readable-file.js'
import type { Repositories } from './storage/repositories.js'

export interface HeavyTask {
  /** Where the store lies. */
  path: string
  name: string
  input: unknown
  actor: Actor | null
}

/** Does the task in a thread of its own: `heavy-thread.ts`. */
export type StartThread = (task: HeavyTask, step: Step) => Promise<unknown>

interface Needs {
  db: Database
  rules: Rules
  records: Repositories
  clock: Clock
  actor: () => Actor | null
  transaction: Transaction
  /** Where there is none, jobs run in place. */
  startThread: StartThread | undefined
}

export function composeHeavy({ db, rules, records, clock, actor, transaction, startThread }: Needs) {
  const services: HeavyServices = { ...rules, records, clock, openToRead }
  const waiting: (() => void)[] = []
  let writing = false

  const run: RunHeavyJob = async (job, input, step) => {
    if (!job.writes) return start(job, input, step)
    if (writing) throw new AppError('store-busy', 'another job writes')
    writing = true
    const waitAgain = refuseWhileBusy(db)
    try {
      return await start(job, input, step)
    } finally {
      writing = false
      rules.apiAccounts.leaveRemnants() // its thread could not wipe what it deleted
      waitAgain()
      waiting.splice(0).forEach((work) => work())
    }
  }

  const start: RunHeavyJob = async (job, input, step) => {
    if (startThread) {
      const task = { path: db.name, name: job.name, input, actor: actor() }
      return (await startThread(task, step)) as Awaited<ReturnType<typeof job.run>>
    }
    return job.writes ? transaction(() => job.run(services, input, step)) : job.run(services, input, step)
  }

  /** For what has happened whether it can be written down now or not: once nothing heavy writes any more. */
  const whenQuiet = (work: () => void) => (writing ? void waiting.push(work) : work())

  return { run, whenQuiet }
}
