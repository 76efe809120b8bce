import { z } from 'zod'
import { call, event } from './call.js'

/** Work that takes long enough to be followed and stopped; one of each kind at a time. */
export const workKind = z.enum([
  'samples',
  'group-removal',
  'bulk',
  'verify',
  'export',
  'import',
  'backup',
  'restore',
])

export const workProgress = z.object({
  kind: workKind,
  done: z.int().nonnegative(),
  /** In the same unit as `done`: entries, pages, passwords; 0 while it is not known. */
  total: z.int().nonnegative(),
})

export const work = {
  progress: event(workProgress),
  /** Stops it at its next step: the call that began it is refused with `cancelled`, and nothing half done stays. */
  stop: call(workKind, z.void()),
}

export type WorkKind = z.output<typeof workKind>
