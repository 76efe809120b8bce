import type { TransferFormat } from '../../../src-preload/contract/exports.js'
import type { OperatorSelection } from '../../../src-preload/contract/operator-lists.js'
import type { Subject } from '../../../src-preload/contract/transfers.js'
import type { Step } from '../long-work/work-service.js'
import type { WholeFile } from '../needs.js'
import { writings } from './export-formats.js'
import { createExportRows, type Export, type ExportRecords } from './export-rows.js'
import { createWriteExport, type WriteExportNeeds } from './write-export.js'

interface Needs extends WriteExportNeeds {
  records: ExportRecords
}

interface Asked {
  subject: Subject
  format: TransferFormat
}

/** Writes what the store holds to a file of the person's choice, never a hash; all of it or nothing. */
export function createExportsService(needs: Needs) {
  const rows = createExportRows(needs.records)
  const writeExport = createWriteExport(needs)

  const write = ({ subject, format }: Asked, what: () => Export) =>
    writeExport({
      name: subject,
      ending: format,
      fill: (file, step) => fill(file, { subject, format }, what(), step),
      told: (fileName, count) => exported(fileName, subject, format, count),
    })

  const all = ({ subject, format }: Asked) => write({ subject, format }, () => rows.all(subject))

  const operators = ({ selection, format }: { selection: OperatorSelection; format: TransferFormat }) =>
    write({ subject: 'operators', format }, () => rows.chosen(selection))

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
