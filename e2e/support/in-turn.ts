import type { ElectronApplication } from '@playwright/test'

/**
 * Has `evaluate` run in a turn of the main process's own event loop. Left alone it breaks into whatever line runs, by an
 * interrupt of V8. Where that line ends Node's queue of ticks, a tick that the evaluated function adds is never run, nor is
 * any after it (`hasTickScheduled` says no while the queue holds one): `net.fetch` and every stream stand still for good.
 */
export function evaluateInTurn(app: ElectronApplication) {
  const breakIn = app.evaluate.bind(app) as Evaluate
  const inTurn: Evaluate = (run, arg) =>
    breakIn(
      (electron, its) =>
        new Promise((resolve, reject) => {
          setImmediate(() => {
            try {
              const run = new Function(`return (${its.source})`)() as Run // as Playwright does with what it is given
              resolve(run(electron, its.arg))
            } catch (error) {
              reject(error as Error)
            }
          })
        }),
      { source: String(run), arg },
    )
  app.evaluate = inTurn as ElectronApplication['evaluate']
}

type Run = (electron: unknown, arg: unknown) => unknown
type Evaluate = <Arg>(run: (electron: unknown, arg: Arg) => unknown, arg: Arg) => Promise<unknown>
