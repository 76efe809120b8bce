import { parentPort, workerData } from 'node:worker_threads'
import type { HeavyTask } from './compose-heavy.js'
import { composeRules } from './compose-rules.js'
import { AppError } from './domain/app-error.js'
import type { HeavyServices } from './domain/heavy-jobs/heavy-job.js'
import { heavyJobs } from './heavy-jobs.js'
import { createCurrentPerson } from './domain/session/current-person.js'
import { openBeside } from './storage/open-store.js'
import { openToRead } from './storage/readable-file.js'
import { createRepositories } from './storage/repositories.js'
import { createTransaction } from './storage/transaction.js'

// A thread of its own, so that the windows and the API service stay quick; heavy-runner.ts starts and follows it.
const { path, name, input, actor, stop } = workerData as HeavyTask & { stop: SharedArrayBuffer }
const stopped = new Int32Array(stop)
const noWall = () => Promise.reject(new Error('a job of its own thread meets no person and no file'))

let told = -1
function step(done: number, total: number) {
  if (Atomics.load(stopped, 0) === 1) throw new AppError('cancelled', `${name} was stopped`)
  const thousandth = Math.floor((1000 * done) / Math.max(total, 1))
  if (thousandth === told) return
  told = thousandth
  parentPort?.postMessage({ done, total })
}

async function work() {
  const job = heavyJobs.find((one) => one.name === name)
  if (!job) throw new Error(`no job ${name}`)
  const db = openBeside(path)
  try {
    const services = composeThread(db)
    if (!job.writes) {
      db.pragma('query_only = ON')
      return await job.run(services, input as never, step)
    }
    const value = createTransaction(db)(() => job.run(services, input as never, step))
    db.pragma('wal_checkpoint(PASSIVE)') // or the next Save of the window would have to
    return value
  } finally {
    db.close()
  }
}

function composeThread(db: ReturnType<typeof openBeside>): HeavyServices {
  const records = createRepositories(db)
  const rules = composeRules({
    records,
    current: createCurrentPerson(actor),
    transaction: createTransaction(db),
    clock: Date.now,
    announce: () => undefined, // who asked for the job tells the windows, once
    runWork: noWall,
    createFile: noWall,
    dialogs: { saveFile: noWall, openFile: noWall, chooseFolder: noWall },
  })
  return { ...rules, records, clock: Date.now, openToRead }
}

const refusalOf = (error: unknown) =>
  error instanceof AppError
    ? { refusal: { code: error.code, message: error.message, fields: error.fields } }
    : { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }

void work().then(
  (value) => parentPort?.postMessage({ value }),
  (error: unknown) => parentPort?.postMessage(refusalOf(error)),
)
