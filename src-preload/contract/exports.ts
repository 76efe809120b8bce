import { z } from 'zod'
import { call } from './call.js'
import { operatorSelection } from './operator-lists.js'
import { subject } from './transfers.js'

export const transferFormat = z.enum(['csv', 'json'])

/** How many, and where to; null where the person thought better of it. */
export const written = z.object({ count: z.int().nonnegative(), fileName: z.string() }).nullable()

/** Each asks where to, and is long work of the kind `export`; null where the person thought better of it. */
export const exports = {
  /** Everything of that kind. */
  all: call(z.object({ subject, format: transferFormat }), written),
  /** The operators that were chosen in a list. */
  operators: call(z.object({ selection: operatorSelection, format: transferFormat }), written),
}

export type TransferFormat = z.output<typeof transferFormat>
