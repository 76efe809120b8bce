import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { RunHeavyJob, WritingJob } from '../heavy-jobs/heavy-job.js'
import type { RunWork } from '../long-work/work-service.js'
import type { Announce } from '../needs.js'
import type { GroupsService } from './groups-service.js'

interface Asked {
  guid: GroupGuid
  version: number
}

interface Needs {
  groups: Pick<GroupsService, 'get' | 'remove'>
  runWork: RunWork
  runHeavyJob: RunHeavyJob
  announce: Announce
}

/** Each of its members is changed and written down, so more of them would keep the windows waiting. */
const mostAtOnce = 200

export const removeGroupJob: WritingJob<Asked, void> = {
  name: 'remove group',
  writes: true,
  run: ({ groups }, { guid, version }, step) => groups.remove(guid, version, step),
}

/**
 * Deletes a group at once or, where it is large, beside the main thread: long work of the kind `group-removal`. Whoever
 * acts is asked for before it returns.
 */
export const createRemoveGroup =
  ({ groups, runWork, runHeavyJob, announce }: Needs) =>
  async ({ guid, version }: Asked) => {
    if (groups.get(guid).members <= mostAtOnce) return groups.remove(guid, version)
    await runWork('group-removal', (step) => runHeavyJob(removeGroupJob, { guid, version }, step))
    announce('groups', 'changed', null)
    announce('operators', 'changed', null)
  }

export type RemoveGroup = ReturnType<typeof createRemoveGroup>
