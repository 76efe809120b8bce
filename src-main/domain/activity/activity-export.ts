import type { ActivitySelection, ExportFormat } from '../../../src-preload/contract/activity.js'
import { createWriteExport, type WriteExportNeeds } from '../exports/write-export.js'
import type { Step } from '../long-work/work-service.js'
import type { WholeFile } from '../needs.js'
import { formats } from './activity-formats.js'
import type { ActivityRecords } from './activity-records.js'

export interface ExportNeeds extends WriteExportNeeds {
  records: Pick<ActivityRecords, 'scan' | 'head'>
}

interface Asked extends ActivitySelection {
  format: ExportFormat
}

const chunk = 1000

/** Writes what is selected, newest first, to a file of the person's choice; all of it or none. */
export function createExport({ records, ...needs }: ExportNeeds) {
  const writeExport = createWriteExport(needs)

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

  return async ({ format, ...selection }: Asked) => {
    const written = await writeExport({
      name: 'activity',
      ending: formats[format].ending,
      fill: (file, step) => fill(file, selection, format, step),
      told: (fileName, entries) => exported(fileName, entries, format),
    })
    return written && { entries: written.count, fileName: written.fileName }
  }
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
