import type { BulkOutlook, BulkRequest } from '../../../src-preload/contract/bulk.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import type { RunHeavyJob } from '../heavy-jobs/heavy-job.js'
import type { RunWork } from '../long-work/work-service.js'
import type { Announce } from '../needs.js'
import { bulkChange } from './bulk-change.js'
import { bulkLook } from './bulk-look.js'

interface Needs {
  apiAccounts: Pick<ApiAccountsService, 'wipe'>
  /** Writes down the uses that are only gathered yet. */
  writeUses: () => void
  runHeavyJob: RunHeavyJob
  runWork: RunWork
  announce: Announce
}

const nobodyFollows = () => undefined

/** One change of many operators: first it is looked at, then exactly that is done, all of it or nothing. */
export function createBulkService({ apiAccounts, writeUses, runHeavyJob, runWork, announce }: Needs) {
  function look(request: BulkRequest): Promise<BulkOutlook> {
    writeUses()
    return runHeavyJob(bulkLook, request, nobodyFollows)
  }

  const run = (request: BulkRequest & { fingerprint: string }): Promise<BulkOutlook> =>
    runWork('bulk', async (step) => {
      writeUses()
      const outlook = await runHeavyJob(bulkChange, request, step)
      apiAccounts.wipe()
      announce('operators', 'changed', null)
      announce('groups', 'changed', null)
      return outlook
    })

  return { look, run }
}

export type BulkService = ReturnType<typeof createBulkService>
