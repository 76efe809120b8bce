import type { ApiAccountRecords } from './api-account-records.js'

/** Hashes that were deleted, and may still stand in the store's file or its log until those are wiped. */
export function createRemnants({ scrub }: Pick<ApiAccountRecords, 'scrub'>) {
  let left = true // nobody knows how the application ended before

  return {
    leave: () => void (left = true),
    /** Where it has to wait, the next call tries again. */
    wipe: () => void (left &&= !scrub()),
  }
}
