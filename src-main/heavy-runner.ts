import { Worker } from 'node:worker_threads'
import type { FailureCode, FieldProblems } from '../src-preload/contract/result.js'
import type { StartThread } from './compose-heavy.js'
import { AppError } from './domain/app-error.js'
import { createStop, followThread } from './domain/long-work/follow-thread.js'

interface Said {
  value?: unknown
  refusal?: { code: FailureCode; message: string; fields?: FieldProblems }
  defect?: string
}

/** Starts the threads of heavy jobs from the built file `script`. */
export function createHeavyRunner(script: string) {
  const stops = new Set<SharedArrayBuffer>()

  const startThread: StartThread = async (task, step) => {
    const stop = createStop()
    stops.add(stop)
    try {
      const thread = new Worker(script, { workerData: { ...task, stop } })
      const { value, refusal, defect } = await followThread<Said>(thread, stop, step)
      if (refusal) throw new AppError(refusal.code, refusal.message, refusal.fields)
      if (defect !== undefined) throw new Error(defect)
      return value
    } finally {
      stops.delete(stop)
    }
  }

  /** Nothing half done stays: for the end of the application. */
  const stopAll = () => stops.forEach((stop) => Atomics.store(new Int32Array(stop), 0, 1))

  return { startThread, stopAll }
}
