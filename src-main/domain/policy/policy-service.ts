import type { PolicyOutlook, PolicyRequest } from '../../../src-preload/contract/policy.js'
import type { RunHeavyJob } from '../heavy-jobs/heavy-job.js'
import type { RunWork } from '../long-work/work-service.js'
import type { Announce } from '../needs.js'
import { policyChange, policyLook } from './policy-jobs.js'
import type { PolicyAt } from './policy-records.js'

interface Needs {
  /** The rules as they stand, now. */
  policyNow: () => PolicyAt
  /** Writes down the uses that are only gathered yet. */
  writeUses: () => void
  runHeavyJob: RunHeavyJob
  runWork: RunWork
  announce: Announce
}

const nobodyFollows = () => undefined

/** One change of many API users: first it is looked at, then exactly that is done, all of it or nothing. */
export function createPolicyService({ policyNow, writeUses, runHeavyJob, runWork, announce }: Needs) {
  function look(request: PolicyRequest): Promise<PolicyOutlook> {
    writeUses()
    return runHeavyJob(policyLook, { ...request, at: policyNow() }, nobodyFollows)
  }

  const run = (request: PolicyRequest & { fingerprint: string }): Promise<PolicyOutlook> =>
    runWork('bulk', async (step) => {
      writeUses()
      const outlook = await runHeavyJob(policyChange, { ...request, at: policyNow() }, step)
      announce('operators', 'changed', null)
      return outlook
    })

  return { look, run }
}

export type PolicyService = ReturnType<typeof createPolicyService>
