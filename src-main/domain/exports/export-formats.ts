import type { TransferFormat } from '../../../src-preload/contract/exports.js'
import { type Subject, transferColumns } from '../../../src-preload/contract/transfers.js'
import { joinList, quoted } from '../transfers/cells.js'
import type { ExportRow } from './export-rows.js'

interface Writing {
  head: string
  /** A row, and whether it is the first. */
  line: (row: ExportRow, first: boolean) => string
  tail: string
}

/** Without it Excel takes UTF-8 for the code page of the machine; whoever reads CSV by the rules knows it. */
export const byteOrderMark = '\uFEFF'

export const writings: Record<TransferFormat, (subject: Subject) => Writing> = {
  csv: (subject) => {
    const columns = columnsOf(subject)
    return {
      head: `${byteOrderMark}${columns.map(({ label }) => quoted(label)).join(',')}\r\n`,
      line: (row) => `${columns.map(({ field }) => quoted(inWords(row[field]))).join(',')}\r\n`,
      tail: '',
    }
  },
  json: (subject) => {
    const columns = columnsOf(subject)
    return {
      head: '[',
      line: (row, first) => {
        const item = Object.fromEntries(columns.map(({ field, key }) => [key, row[field] ?? null]))
        return `${first ? '' : ','}\n  ${JSON.stringify(item)}`
      },
      tail: '\n]\n',
    }
  },
}

const columnsOf = (subject: Subject) => transferColumns[subject].filter(({ importOnly }) => !importOnly)

function inWords(value: ExportRow[keyof ExportRow]): string {
  if (Array.isArray(value)) return joinList(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? ''
}
