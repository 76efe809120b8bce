import { bulkChange } from './domain/bulk/bulk-change.js'
import { bulkLook } from './domain/bulk/bulk-look.js'
import { removeGroupJob } from './domain/groups/remove-group.js'
import type { HeavyJob } from './domain/heavy-jobs/heavy-job.js'
import { policyChange, policyLook } from './domain/policy/policy-jobs.js'
import { readImport, writeImport } from './domain/imports/import-jobs.js'

/** Every job that a thread may be asked for. */
export const heavyJobs: readonly HeavyJob<never, unknown>[] = [
  removeGroupJob,
  readImport,
  writeImport,
  bulkLook,
  bulkChange,
  policyLook,
  policyChange,
]
