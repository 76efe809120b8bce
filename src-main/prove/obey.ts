import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import { AppError } from '../domain/app-error.js'
import { aDesk } from './a-desk.js'
import { createSaver } from './create-saver.js'

/** What a process is told to do with its store, and how that ended. */
export interface Order {
  job: 'open' | 'close' | 'save' | 'backup' | 'import'
  path: string
  round: number
  /** What is chosen in the dialog for files. */
  file?: string
}

export type Reply =
  { outcome: 'done' } | { outcome: 'refused'; code: string } | { outcome: 'defect'; text: string }

/** Does one thing after the other on a real store, in a process of its own, as the application does them. */
export function createObeying() {
  let desk: ReturnType<typeof aDesk> | undefined
  let save: ReturnType<typeof createSaver> | undefined
  let file: string | undefined

  const jobs: Record<Order['job'], (order: Order) => unknown> = {
    open({ path, round }) {
      save = undefined
      desk?.close() // or its claim on the store would shut out its successor
      desk = aDesk(path, () => file)
      const services = desk.services()
      if (!services) {
        const code = refusedWith(desk.answers())
        desk.close()
        throw new AppError(code, 'the store is refused')
      }
      save = createSaver(services, `process-${round}`)
    },
    close: () => desk?.close(),
    save({ round }) {
      if (!save) throw new AppError('not-found', 'nothing is open')
      save(round)
    },
    backup: () => desk?.services()?.backups.make(),
    async import() {
      const { imports } = desk?.services() ?? {}
      const preview = await imports?.choose()
      if (preview) await imports?.run(preview.id)
    },
  }

  return async function obey(order: Order): Promise<Reply> {
    file = order.file
    try {
      await jobs[order.job](order)
      return { outcome: 'done' }
    } catch (error) {
      if (error instanceof AppError) return { outcome: 'refused', code: error.code }
      return {
        outcome: 'defect',
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    }
  }
}

const refusedWith = ({ session }: OperatorDeskAnswers) =>
  (session.status(undefined, 1) as { code: AppError['code'] }).code
