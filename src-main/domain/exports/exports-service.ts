import { basename } from 'node:path'
import type { TransferFormat } from '../../../src-preload/contract/exports.js'
import type { OperatorSelection } from '../../../src-preload/contract/operator-lists.js'
import type { Subject } from '../../../src-preload/contract/transfers.js'
import type { Actor } from '../activity/activity-records.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { RunWork, Step } from '../long-work/work-service.js'
import type { Clock, CreateFile, FileDialogs, Transaction, WholeFile } from '../needs.js'
import { writings } from './export-formats.js'
import { createExportRows, type Export, type ExportRecords } from './export-rows.js'

interface Needs {
  records: ExportRecords
  dialogs: Pick<FileDialogs, 'saveFile'>
  createFile: CreateFile
  record: RecordActivity
  transaction: Transaction
  clock: Clock
  actor: () => Actor | null
  runWork: RunWork
}

interface Asked {
  subject: Subject
  format: TransferFormat
}

/** Writes what the store holds to a file of the person's choice, never a hash; all of it or nothing. */
export function createExportsService(needs: Needs) {
  const { dialogs, createFile, record, transaction, clock, actor, runWork } = needs
  const rows = createExportRows(needs.records)

  async function write({ subject, format }: Asked, what: () => Export, step: Step) {
    const by = actor()
    const day = new Date(clock()).toISOString().slice(0, 10)
    const path = await dialogs.saveFile(`${subject}-${day}.${format}`)
    if (path === null) return null
    refuseAnother(by)

    const file = await createFile(path)
    try {
      const count = await fill(file, { subject, format }, what(), (done, total) => {
        refuseAnother(by)
        step(done, total)
      })
      await file.finish()
      const fileName = basename(path)
      transaction(() => {
        record(exported(fileName, subject, format, count), by)
        file.place()
      })
      file.keep()
      return { count, fileName }
    } finally {
      file.drop()
    }
  }

  /** Nothing goes out for a person who has left, or who locked while the dialog was open. */
  function refuseAnother(by: Actor | null) {
    if (actor()?.guid !== by?.guid) throw new AppError('locked', 'the person who exports has left')
  }

  const all = ({ subject, format }: Asked) =>
    runWork('export', (step) => write({ subject, format }, () => rows.all(subject), step))

  const operators = ({ selection, format }: { selection: OperatorSelection; format: TransferFormat }) =>
    runWork('export', (step) => write({ subject: 'operators', format }, () => rows.chosen(selection), step))

  return { all, operators }
}

async function fill(file: WholeFile, { subject, format }: Asked, { total, chunks }: Export, step: Step) {
  const { head, line, tail } = writings[format](subject)
  let count = 0
  await file.write(head)
  for (const chunk of chunks) {
    step(count, total)
    await file.write(chunk.map((row, at) => line(row, count + at === 0)).join(''))
    count += chunk.length
  }
  await file.write(tail)
  step(count, count)
  return count
}

const exported = (fileName: string, subject: Subject, format: TransferFormat, count: number) => ({
  action: 'exported' as const,
  subject: fileName,
  subjectGuid: null,
  operator: null,
  changes: Object.entries({ kind: subject, format, entries: String(count) }).map(([field, after]) => ({
    ...{ field, before: null, after },
  })),
})

export type ExportsService = ReturnType<typeof createExportsService>
