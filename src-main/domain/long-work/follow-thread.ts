import type { Worker } from 'node:worker_threads'
import type { Step } from './work-service.js'

interface Progress {
  done: number
  total: number
}

/** Set to 1, it asks the thread to stop. */
export const createStop = () => new SharedArrayBuffer(4)

/** Resolves with the last thing that the thread says, once it has ended and every file of its is closed. */
export async function followThread<Said extends object>(
  thread: Worker,
  stop: SharedArrayBuffer,
  step: Step,
): Promise<Said> {
  let stopped: unknown

  function tell({ done, total }: Progress) {
    try {
      step(done, total)
    } catch (error) {
      stopped ??= error
      Atomics.store(new Int32Array(stop), 0, 1)
    }
  }

  const said = await new Promise<Said>((resolve, reject) => {
    let last: Said | undefined
    thread.on('message', (message: Said | Progress) => {
      if ('done' in message) tell(message)
      else last = message
    })
    thread.on('error', reject)
    thread.on('exit', (code) => (last ? resolve(last) : reject(new Error(`the thread ended with ${code}`))))
  })
  if (stopped && !('value' in said)) throw stopped
  return said
}
