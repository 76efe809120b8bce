import type { HeavyJob, RunHeavyJob } from '../heavy-jobs/heavy-job.js'
import type { RunWork } from '../long-work/work-service.js'

export interface LookThenRunNeeds {
  /** Writes down the uses that are only gathered yet. */
  writeUses: () => void
  runHeavyJob: RunHeavyJob
  runWork: RunWork
}

interface Jobs<Request, Input, Outlook> {
  look: HeavyJob<Input, Outlook>
  change: HeavyJob<Input & { fingerprint: string }, Outlook>
  /** What the jobs are given of what was asked for. */
  inputOf: (request: Request) => Input
  /** Once all of it is done. */
  changed: () => void
}

const nobodyFollows = () => undefined

/** One change of many: first it is looked at, then exactly that is done, all of it or nothing. */
export function createLookThenRun<Request, Input, Outlook>(
  { writeUses, runHeavyJob, runWork }: LookThenRunNeeds,
  { look: lookJob, change, inputOf, changed }: Jobs<Request, Input, Outlook>,
) {
  function look(request: Request): Promise<Outlook> {
    writeUses()
    return runHeavyJob(lookJob, inputOf(request), nobodyFollows)
  }

  const run = ({ fingerprint, ...request }: Request & { fingerprint: string }): Promise<Outlook> =>
    runWork('bulk', async (step) => {
      writeUses()
      const input = { ...inputOf(request as unknown as Request), fingerprint }
      const outlook = await runHeavyJob(change, input, step)
      changed()
      return outlook
    })

  return { look, run }
}
