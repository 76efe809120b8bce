import type { Actor } from './domain/activity/activity-records.js'
import type { RecordActivity } from './domain/activity/activity-service.js'
import type { RunHeavyJob } from './domain/heavy-jobs/heavy-job.js'
import type { RunWork } from './domain/long-work/work-service.js'
import type { Announce, Clock, CreateFile, FileDialogs, Transaction } from './domain/needs.js'
import type { Repositories } from './storage/repositories.js'

/** What a subject needs that writes files and does heavy jobs. */
export interface HeavyNeeds {
  records: Repositories
  transaction: Transaction
  clock: Clock
  announce: Announce
  dialogs: FileDialogs
  createFile: CreateFile
  record: RecordActivity
  actor: () => Actor | null
  runWork: RunWork
  runHeavyJob: RunHeavyJob
}
