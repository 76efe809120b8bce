import type { Actor } from './domain/activity/activity-records.js'
import type { RecordActivity } from './domain/activity/activity-service.js'
import type { RunHeavyJob } from './domain/heavy-jobs/heavy-job.js'
import type { RunWork } from './domain/long-work/work-service.js'
import type { Announce, Clock, CreateFile, FileDialogs, Transaction } from './domain/needs.js'
import { createExportFindings } from './domain/policy/export-findings.js'
import { createFindingsService } from './domain/policy/findings-service.js'
import { createPolicyService } from './domain/policy/policy-service.js'
import { createPolicySettings } from './domain/policy/policy-settings.js'
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
  writeUses: () => void
}

/** The rules for API users, what breaks them, and what is done about it. */
export function composePolicy(needs: Needs) {
  const { records, clock } = needs
  const { get, change } = createPolicySettings({ ...needs, settings: records.settings })
  const policyNow = () => ({ values: get(), now: clock() })
  return {
    ...{ get, change },
    ...createFindingsService({ records: records.policy, apiAccounts: records.apiAccounts, policyNow }),
    ...createPolicyService({ ...needs, policyNow }),
    export: createExportFindings({ ...needs, policyNow }),
  }
}
