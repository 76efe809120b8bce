import type { WorkKind } from '../../../src-preload/contract/work.js'
import { AppError } from '../app-error.js'
import type { Announce } from '../needs.js'

/** Tells how far the work is; throws `cancelled` where the person has stopped it. */
export type Step = (done: number, total: number) => void

/** Runs long work of one kind, one at a time, and lets the windows follow and stop it. */
export type RunWork = <Value>(kind: WorkKind, work: (step: Step) => Promise<Value>) => Promise<Value>

export function createWorkService({ announce }: { announce: Announce }) {
  const running = new Map<WorkKind, { stopped: boolean }>()

  const run: RunWork = async (kind, work) => {
    if (running.has(kind)) throw new AppError('not-allowed', `${kind} is under way`, { work: 'under-way' })
    const state = { stopped: false }
    running.set(kind, state)
    try {
      return await work((done, total) => {
        if (state.stopped) throw new AppError('cancelled', `${kind} was stopped`)
        announce('work', 'progress', { kind, done, total })
      })
    } finally {
      running.delete(kind)
    }
  }

  function stop(kind: WorkKind) {
    const state = running.get(kind)
    if (state) state.stopped = true
  }

  /** Throws where work of another kind would be cut off. */
  function refuseOthers(than: WorkKind) {
    const other = [...running.keys()].find((kind) => kind !== than)
    if (other) throw new AppError('not-allowed', `${other} is under way`, { work: 'other-work' })
  }

  return { run, stop, refuseOthers }
}

export type WorkService = ReturnType<typeof createWorkService>
