import { basename } from 'node:path'
import type { ActivitySelection, ExportFormat } from '../../../src-preload/contract/activity.js'
import { AppError } from '../app-error.js'
import type { Clock, CreateFile, FileDialogs, Transaction, WholeFile } from '../needs.js'
import type { RunWork, Step } from '../long-work/work-service.js'
import { formats } from './activity-formats.js'
import type { ActivityRecords, Actor } from './activity-records.js'
import type { RecordActivity } from './activity-service.js'

export interface ExportNeeds {
  records: Pick<ActivityRecords, 'scan' | 'head'>
  dialogs: Pick<FileDialogs, 'saveFile'>
  createFile: CreateFile
  record: RecordActivity
  transaction: Transaction
  clock: Clock
  actor: () => Actor | null
  runWork: RunWork
}

interface Asked extends ActivitySelection {
  format: ExportFormat
}

const chunk = 1000

/** Writes what is selected, newest first, to a file of the person's choice; all of it or none. */
export function createExport(needs: ExportNeeds) {
  const { records, dialogs, createFile, record, transaction, clock, actor, runWork } = needs

  async function write({ format, ...selection }: Asked, step: Step) {
    const by = actor()
    const day = new Date(clock()).toISOString().slice(0, 10)
    const path = await dialogs.saveFile(`activity-${day}.${formats[format].ending}`)
    if (path === null) return null
    refuseAnother(by)

    const file = await createFile(path)
    try {
      const entries = await fill(file, selection, format, (done, total) => {
        refuseAnother(by)
        step(done, total)
      })
      await file.finish()
      const fileName = basename(path)
      transaction(() => {
        record(exported(fileName, entries, format), by)
        file.place()
      })
      file.keep()
      return { entries, fileName }
    } finally {
      file.drop()
    }
  }

  /** Nothing goes out for a person who has left, or who locked while the dialog was open. */
  function refuseAnother(by: Actor | null) {
    if (actor()?.guid !== by?.guid) throw new AppError('locked', 'the person who exports has left')
  }

  /** Exports what the record holds now, and not what is added to it meanwhile. */
  async function fill(file: WholeFile, selection: ActivitySelection, format: ExportFormat, step: Step) {
    const { head, line } = formats[format]
    const total = records.head().seq
    let count = 0
    let next: number | null = total + 1
    await file.write(head)
    while (next !== null) {
      step(total + 1 - next, total)
      const scanned = records.scan({ ...selection, before: next, limit: chunk })
      await file.write(scanned.entries.map(line).join(''))
      count += scanned.entries.length
      next = scanned.next
    }
    step(total, total)
    return count
  }

  return (asked: Asked) => runWork('export', (step) => write(asked, step))
}

const exported = (fileName: string, entries: number, format: ExportFormat) => ({
  action: 'activity-exported' as const,
  subject: fileName,
  subjectGuid: null,
  operator: null,
  changes: [
    { field: 'entries', before: null, after: String(entries) },
    { field: 'format', before: null, after: format },
  ],
})
