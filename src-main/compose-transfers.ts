import { randomUUID } from 'node:crypto'
import type { ImportId } from '../src-preload/contract/imports.js'
import type { Actor } from './domain/activity/activity-records.js'
import type { RecordActivity } from './domain/activity/activity-service.js'
import { createExportsService } from './domain/exports/exports-service.js'
import type { RunHeavyJob } from './domain/heavy-jobs/heavy-job.js'
import { createImportsService } from './domain/imports/imports-service.js'
import type { RunWork } from './domain/long-work/work-service.js'
import type { Announce, Clock, CreateFile, FileDialogs, Transaction } from './domain/needs.js'
import type { HashPassword } from './domain/passwords/argon2id.js'
import type { Repositories } from './storage/repositories.js'

interface Needs {
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
  hashPassword: HashPassword
}

/** What comes in from files, and goes out to them. */
export const composeTransfers = (needs: Needs) => ({
  imports: createImportsService({ ...needs, newId: () => randomUUID() as ImportId }),
  exports: createExportsService(needs),
})
