import { z } from 'zod'
import { activityAction } from './activity.js'
import { backupId } from './backups.js'
import { call } from './call.js'
import { moment } from './text.js'

const count = z.int().nonnegative()

/** What is inside a backup, so that it can be judged before it replaces anything. */
export const inspection = z.object({
  id: backupId,
  path: z.string(),
  /** When the file was last written, by the file system. */
  changedAt: moment,
  bytes: count,
  version: z.int().positive(),
  /** Whether restoring brings it to a newer version first. */
  older: z.boolean(),
  operators: count,
  groups: count,
  apiUsers: count,
  /** Administrators who can sign in; where there is none, the restored store begins with its first administrator. */
  administrators: count,
  /** The action is null where this version does not know it. */
  lastActivity: z.object({ at: moment, action: activityAction.nullable() }).nullable(),
})

/** Answers with and without a store, but not while the application is locked. */
export const restore = {
  /** The newest backup that is sound, or null. */
  offer: call(z.void(), inspection.nullable()),
  /** Asks by the system's dialog; null where the person thinks better of it. */
  choose: call(z.void(), inspection.nullable()),
  inspect: call(backupId, inspection),
  /**
   * Puts what was inspected in the place of the store, which is kept among the backups; every window starts anew.
   * Followed and stopped as work of the kind `restore`; where it is refused, the store is as it was.
   */
  run: call(backupId, z.void()),
}

export type Inspection = z.output<typeof inspection>
