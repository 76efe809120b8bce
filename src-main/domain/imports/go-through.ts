import { createHash } from 'node:crypto'
import type {
  ImportChoices,
  ImportCounts,
  ImportFault,
  ImportPreview,
  ImportProblem,
} from '../../../src-preload/contract/imports.js'
import {
  type ImportKind,
  transferColumns,
  type TransferField,
} from '../../../src-preload/contract/transfers.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import type { Step } from '../long-work/work-service.js'
import { createJudges } from './create-judges.js'
import { Fault } from './fault.js'
import type { Decision, FieldProblem, FileRow } from './judge.js'
import { type FoundFile, type FoundRow, readRows } from './read-rows.js'
import type { Encoding } from './read-text.js'

export interface ImportInput extends ImportChoices {
  path: string
  /** Where the file has no mark that tells it; null is UTF-8. */
  encoding: Encoding | null
  /** A hash that no password has. */
  unknowable: string
}

/** All that is told about a file before it is imported, and what it would do, to compare it with what is done. */
export interface Judged extends Omit<ImportPreview, 'id' | 'fileName' | 'bytes' | 'owner' | 'problems'> {
  bytes: number
  problems: ImportProblem[]
  problemCount: number
  /** SHA-256 of the bytes of the file, and of what each line does. */
  fileHash: string
  decisionsHash: string
}

const problemsKept = 10_000
const linesShown = 20
const textShown = 80

/** Reads a file, decides each line and, where it is to be written, does what it decides. */
export function goThrough(
  services: HeavyServices,
  input: ImportInput,
  step: Step,
  { write }: { write: boolean },
): Judged {
  const file = services.openToRead(input.path)
  const decisions = createHash('sha256')
  const counts: ImportCounts = { add: 0, change: 0, same: 0, refused: 0 }
  const problems: ImportProblem[] = []
  const sample: Judged['sample'] = []
  let problemCount = 0
  let found: FoundFile | undefined
  let judges: ReturnType<typeof createJudges> | undefined
  let fault: ImportFault | null = null
  let fileHash = ''

  const shown = () => (found ? shownOf(found) : [])

  function onFile(now: FoundFile) {
    found = now
    judges = createJudges(services, now.kind, input)
  }

  function onRow(row: FoundRow) {
    const decision: Decision = row.problem
      ? { action: 'refused', problems: [{ field: null, code: row.problem }] }
      : (judges?.decide(row) ?? { action: 'refused', problems: [] })
    const { action } = decision
    counts[action]++
    decisions.update(`${row.line} ${action} ${'mark' in decision ? decision.mark : ''}\n`)
    if ('problems' in decision) decision.problems.forEach((problem) => keep(row, problem))
    if (sample.length < linesShown) sample.push({ line: row.line, action, cells: cellsOf(row, decision) })
    if (write && 'write' in decision) decision.write?.()
  }

  function keep(row: FileRow, { field, code, value }: FieldProblem) {
    if (++problemCount > problemsKept) return
    const column = found?.columns.find((one) => one.field === field)?.name ?? null
    problems.push({
      line: row.line,
      column: field && (column ?? labelOf(field)),
      code,
      value: value ?? valueOf(row, field),
    })
  }

  const labelOf = (field: TransferField) =>
    transferColumns[found?.kind ?? 'operators'].find((one) => one.field === field)?.label ?? field

  const cellsOf = (row: FileRow, decision: Decision) => {
    const cells = 'cells' in decision ? decision.cells() : undefined
    return shown().map((field) => shorten(cells ? (cells[field] ?? '') : (valueOf(row, field) ?? '')))
  }

  try {
    fileHash = readRows(file, input, input.encoding, step, { onFile, onRow })
    if (write) judges?.finish?.()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { code, line, column } = error
    fault = { code, line, column }
  } finally {
    file.close()
  }
  return {
    ...(found ?? { ...nothingFound, kind: input.kind ?? 'operators' }),
    ...(judges?.notes() ?? nothingNew),
    ...{ bytes: file.bytes, fault, would: counts, problems, problemCount, shown: shown(), sample },
    ...{ fileHash, decisionsHash: decisions.digest('hex') },
  }
}

const nothingFound = { format: 'csv', encoding: 'utf-8', columns: [] } as const satisfies Partial<FoundFile>
const none = { count: 0, first: [] }
const nothingNew = { newGroups: none, newSubAccounts: none, administrators: 0, disabled: 0 }

/** What stands there; never where it may be a secret. */
const valueOf = (row: FileRow, field: TransferField | null) =>
  field === null || field === 'passwordHash' ? null : shorten(row.get(field) ?? '')

const shorten = (text: string) => (text.length > textShown ? `${text.slice(0, textShown)}…` : text)

const always: Partial<Record<ImportKind, readonly TransferField[]>> = {
  'api-users': ['userName', 'description', 'ownerEmail', 'state', 'passwordHash'],
  htpasswd: ['userName', 'description', 'ownerEmail', 'passwordHash'],
}

function shownOf({ kind, columns }: FoundFile): TransferField[] {
  const matched = new Set(columns.map(({ field }) => field))
  return [
    ...(always[kind] ??
      transferColumns[kind].map(({ field }) => field).filter((field) => matched.has(field))),
  ]
}
