import { z } from 'zod'
import { call } from './call.js'
import { operatorGuid } from './operators.js'
import { importKind, transferField } from './transfers.js'

export const importId = z.uuid().brand<'ImportId'>()

/** More columns than this are no table of ours. */
export const mostColumns = 1000

/** How the file is read, where it is not as it was recognised. */
export const importChoices = z.object({
  kind: importKind.nullable(),
  /** What each column is taken for, in their order; one that is null is not used. Null as a whole: as recognised. */
  columns: z.array(transferField.nullable()).max(mostColumns).nullable(),
  /** Whose the API users are whose owner the file does not tell. */
  owner: operatorGuid.nullable(),
})

/** Something in the file that cannot be taken over, by line and column. */
export const importProblem = z.object({
  line: z.int().positive(),
  /** The name of the column; null where it is about the whole line. */
  column: z.string().nullable(),
  code: z.string(),
  /** The beginning of what stands there; null where there is nothing, or where it may be secret. */
  value: z.string().nullable(),
})

/** What keeps the whole file from being imported, and where; `column` counts characters. */
export const importFault = z.object({
  code: z.string(),
  line: z.int().positive(),
  column: z.int().positive().nullable(),
})

export const importAction = z.enum(['add', 'change', 'same', 'refused'])

const lines = z.int().nonnegative()

/** How many lines do what: nothing, where all is as it stands there already, or where something is wrong. */
export const importCounts = z.object({ add: lines, change: lines, same: lines, refused: lines })

const named = z.object({ count: z.int().nonnegative(), first: z.array(z.string()) })

export const importPreview = z.object({
  id: importId,
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  kind: importKind,
  format: z.enum(['csv', 'json', 'htpasswd']),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  owner: operatorGuid.nullable(),
  /** The columns of the file; `refused` are those that look like passwords in plain text. */
  columns: z.array(z.object({ name: z.string(), field: transferField.nullable(), refused: z.boolean() })),
  fault: importFault.nullable(),
  would: importCounts,
  problems: z.int().nonnegative(),
  /** What does not exist yet and would be made. */
  newGroups: named,
  newSubAccounts: named,
  /** How many would become administrators. */
  administrators: z.int().nonnegative(),
  /** How many API users would come without a password, and so disabled. */
  disabled: z.int().nonnegative(),
  /** The first lines as they would be, in the order of `shown`. */
  shown: z.array(transferField),
  sample: z.array(z.object({ line: z.int().positive(), action: importAction, cells: z.array(z.string()) })),
})

/** What the codes mean, in the language of the window; `{value}` in a text stands for the value. */
const problemTexts = z.record(z.string().max(60), z.string().max(500))

export const imports = {
  /** Asks for a file and reads it; long work of the kind `import`; null where the person thought better of it. */
  choose: call(z.void(), importPreview.nullable()),
  /** Reads it again with other choices; long work of the kind `import`. */
  look: call(importChoices.extend({ id: importId }), importPreview),
  /** The first 10,000 problems, in the order of their lines. */
  problems: call(
    z.object({ id: importId, offset: z.int().nonnegative(), limit: z.int().min(1).max(200) }),
    z.array(importProblem),
  ),
  /** Writes them to a CSV file of the person's choice; null where they thought better of it. */
  saveProblems: call(
    z.object({ id: importId, words: problemTexts }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  /**
   * Does what was shown, all of it or nothing; long work of the kind `import`. `conflict` where the file or the store
   * has changed, so that it would do something else.
   */
  run: call(importId, importCounts),
}

export type ImportId = z.output<typeof importId>
export type ImportChoices = z.output<typeof importChoices>
export type ImportProblem = z.output<typeof importProblem>
export type ImportFault = z.output<typeof importFault>
export type ImportAction = z.output<typeof importAction>
export type ImportCounts = z.output<typeof importCounts>
export type ImportPreview = z.output<typeof importPreview>
