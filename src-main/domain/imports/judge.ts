import type { TransferField } from '../../../src-preload/contract/transfers.js'

/** A row by its fields: what a file has no column for is undefined. */
export interface FileRow {
  line: number
  get(field: TransferField): string | undefined
}

export interface FieldProblem {
  /** Null where it is about the whole row. */
  field: TransferField | null
  code: string
  /** What to show instead of what stands there. */
  value?: string
}

export type Cells = Partial<Record<TransferField, string>>

/** What a row would do, and how it is done. */
export type Decision =
  | { action: 'refused'; problems: FieldProblem[] }
  | {
      action: 'add' | 'change' | 'same'
      /** Differs wherever it would do something else to the store. */
      mark: string
      /** As it would be, field by field. */
      cells: () => Cells
      /** Part of the caller's transaction; nothing where all is as it stands there. */
      write?: () => void
    }

/**
 * Decides row after row, by the store and by the rows before. Also where these were written meanwhile, it decides the
 * same: so what was shown can be compared with what is done.
 */
export interface Judge {
  decide(row: FileRow): Decision
  /** Writes what was put off to be written together; part of the caller's transaction. */
  finish?: () => void
}

export const refused = (field: TransferField | null, code: string, value?: string): Decision => ({
  action: 'refused',
  problems: [{ field, code, ...(value !== undefined && { value }) }],
})

export const same = (mark: string, cells: () => Cells): Decision => ({ action: 'same', mark, cells })
