import type { TransferFormat } from '../../../src-preload/contract/exports.js'
import type {
  ImportAction,
  ImportCounts,
  ImportPreview,
  ImportProblem,
} from '../../../src-preload/contract/imports.js'
import { type ImportKind, type Subject, transferColumns } from '../../../src-preload/contract/transfers.js'
import { counted, showCount } from '../../lib/numbers.js'
import { problemWords } from '../../lib/words.js'

export const subjectLabels: Record<Subject, string> = {
  operators: 'Operators',
  groups: 'Operator groups',
  'sub-accounts': 'Sub accounts',
  'api-users': 'API users',
}

export const formats: { value: TransferFormat; label: string }[] = [
  { value: 'csv', label: 'CSV, for spreadsheets' },
  { value: 'json', label: 'JSON' },
]

export const kindLabels: Record<ImportKind, string> = { ...subjectLabels, htpasswd: 'API users (htpasswd)' }

export const encodingLabels: Record<ImportPreview['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

export const formatLabels: Record<ImportPreview['format'], string> = {
  csv: 'CSV',
  json: 'JSON',
  htpasswd: 'htpasswd',
}

export const actionTags: Record<ImportAction, { label: string; tone: 'ok' | 'accent' | 'neutral' | 'warn' }> =
  {
    add: { label: 'Add', tone: 'ok' },
    change: { label: 'Change', tone: 'accent' },
    same: { label: 'Same already', tone: 'neutral' },
    refused: { label: 'Problem', tone: 'warn' },
  }

export const labelOf = (kind: ImportKind, field: string) =>
  transferColumns[kind].find((one) => one.field === field)?.label ??
  transferColumns['api-users'].find((one) => one.field === field)?.label ??
  field

/** What an import has done, as a sentence. */
export function doneWords({ add, change, same, refused }: ImportCounts) {
  const parts = [
    `${showCount(add)} added`,
    `${showCount(change)} changed`,
    `${showCount(same + refused)} skipped`,
  ]
  return `${parts.join(', ')}.`
}

export const inImportWords = ({ code, value }: Pick<ImportProblem, 'code' | 'value'>) =>
  code === 'twice-in-file' ? `This is on line ${value ?? ''} already.` : (problemWords(code) ?? '')

/** `Sales, Support and 3 more` */
export function someOf({ count, first }: ImportPreview['newGroups']) {
  const told = first.slice(0, 6)
  const more = count - told.length
  return more > 0 ? `${told.join(', ')} and ${showCount(more)} more` : told.join(', ')
}

export const willDo = ({ add, change }: ImportCounts) => counted(add + change, 'line', 'lines')
