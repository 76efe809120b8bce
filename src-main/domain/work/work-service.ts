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
    if (running.has(kind)) throw underWay(kind)
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

  function refuseOthers(than: WorkKind) {
    for (const kind of running.keys()) if (kind !== than) throw underWay(kind)
  }

  return { run, stop, refuseOthers }
}

const underWay = (kind: WorkKind) =>
  new AppError('not-allowed', `${kind} is under way`, { work: 'under-way' })

export type WorkService = ReturnType<typeof createWorkService>
