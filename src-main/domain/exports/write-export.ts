import { basename } from 'node:path'
import type { Actor, Done } from '../activity/activity-records.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Clock, CreateFile, FileDialogs, Transaction, WholeFile } from '../needs.js'
import type { RunWork, Step } from '../long-work/work-service.js'

export interface WriteExportNeeds {
  dialogs: Pick<FileDialogs, 'saveFile'>
  createFile: CreateFile
  record: RecordActivity
  transaction: Transaction
  clock: Clock
  actor: () => Actor | null
  runWork: RunWork
}

interface Exported {
  /** What the file is of, as the beginning of the name that is suggested. */
  name: string
  ending: string
  /** Writes it all, and answers with how many there are. */
  fill: (file: WholeFile, step: Step) => Promise<number>
  /** The entry of the activity record about it. */
  told: (fileName: string, count: number) => Done
}

/**
 * Asks where to, and writes all of it or nothing, as long work of the kind `export`; null where the person thought
 * better of it. Nothing goes out for a person who has left, or who locked while the dialog was open: that is `locked`.
 */
export function createWriteExport(needs: WriteExportNeeds) {
  const { dialogs, createFile, record, transaction, clock, actor, runWork } = needs

  async function write({ name, ending, fill, told }: Exported, step: Step) {
    const by = actor()
    const day = new Date(clock()).toISOString().slice(0, 10)
    const path = await dialogs.saveFile(`${name}-${day}.${ending}`)
    if (path === null) return null
    refuseAnother(by)

    const file = await createFile(path)
    try {
      const count = await fill(file, (done, total) => {
        refuseAnother(by)
        step(done, total)
      })
      await file.finish()
      const fileName = basename(path)
      transaction(() => {
        record(told(fileName, count), by)
        file.place()
      })
      file.keep()
      return { count, fileName }
    } finally {
      file.drop()
    }
  }

  function refuseAnother(by: Actor | null) {
    if (actor()?.guid !== by?.guid) throw new AppError('locked', 'the person who exports has left')
  }

  return (exported: Exported) => runWork('export', (step) => write(exported, step))
}
