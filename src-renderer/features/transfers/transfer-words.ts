import { transferFormat } from '../../../src-preload/contract/exports.js'
import type {
  ImportAction,
  ImportCounts,
  ImportFault,
  ImportPreview,
  ImportProblem,
} from '../../../src-preload/contract/imports.js'
import type { ImportKind, TransferField } from '../../../src-preload/contract/transfers.js'
import { fieldLabel } from '../../lib/field-label.js'
import { hasText, t } from '../../lib/language.js'
import { showCount, showList } from '../../lib/numbers.js'
import { allProblemWords, problemWords } from '../../lib/words.js'

export const kindLabel = (kind: ImportKind) => t(`transfers.kinds.${kind}`)

export const formatOptions = () =>
  transferFormat.options.map((value) => ({ value, label: t(`transfers.formats.${value}`) }))

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

export const actionTones: Record<ImportAction, 'ok' | 'accent' | 'neutral' | 'warn'> = {
  ...{ add: 'ok', change: 'accent', same: 'neutral', refused: 'warn' },
}

/** A field in the words of the screens; in files its name is always English. */
export function columnLabel(kind: ImportKind, field: TransferField) {
  if (kind === 'groups' && field === 'guid') return t('transfers.fields.groupGuid')
  const ofFilesAlone = `transfers.fields.${field}`
  return hasText(ofFilesAlone) ? t(ofFilesAlone) : fieldLabel(field)
}

/** What an import has done, as a sentence. */
export const doneWords = ({ add, change, same, refused }: ImportCounts) =>
  t('transfers.import.done', {
    added: showCount(add),
    changed: showCount(change),
    skipped: showCount(same + refused),
  })

/** What is wrong with the whole file, and where. */
export function faultWords({ line, column, code }: ImportFault) {
  const told = { line: showCount(line), problem: problemWords(code) ?? '' }
  return column === null
    ? t('transfers.notices.faultLine', told)
    : t('transfers.notices.faultCharacter', { ...told, column: showCount(column) })
}

export const inImportWords = ({ code, value }: Pick<ImportProblem, 'code' | 'value'>) =>
  code === 'twice-in-file' ? t('transfers.problems.twice', { line: value ?? '' }) : (problemWords(code) ?? '')

/** What the codes mean in a file that is read elsewhere. */
export const problemTexts = () => ({
  ...allProblemWords(),
  'twice-in-file': t('transfers.problems.twice', { line: '{value}' }),
})

/** `Sales, Support and 3 more` */
export function someOf({ count, first }: ImportPreview['newGroups']) {
  const told = first.slice(0, 6)
  const more = count - told.length
  return showList(more > 0 ? [...told, t('transfers.notices.made.more', { n: showCount(more) })] : told)
}

/** How many lines an import would do something with. */
export const linesToDo = ({ add, change }: ImportCounts) => add + change
