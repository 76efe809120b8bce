import { z } from 'zod'
import { call, event } from './call.js'
import { failureCode } from './result.js'
import { moment } from './text.js'

export const backupKind = z.enum([
  /** Asked for by a person; never deleted by us. */
  'manual',
  'daily',
  /** Made before the store was brought to a newer version. */
  'before-version',
  /** The store that was in place before another one was restored; never deleted by us. */
  'replaced',
])

/** A backup of the lists, or a file chosen in the system's dialog. The page never names a path. */
export const backupId = z.string().min(1).max(400).brand<'BackupId'>()

export const backup = z.object({
  id: backupId,
  name: z.string(),
  kind: backupKind,
  /** By the clock of that day; the order of the list is that of making, whatever the clock said. */
  madeAt: moment,
  bytes: z.int().nonnegative(),
})

export const backupsStatus = z.object({
  folder: z.string(),
  /** Whether it is the folder beside the store. */
  usual: z.boolean(),
  newest: backup.nullable(),
  /** Why the last automatic backup was not made, by what the folder has against it; null once one was. */
  failed: z.object({ at: moment, code: failureCode, problem: z.string().nullable() }).nullable(),
})

export const backups = {
  status: call(z.void(), backupsStatus),
  /** Those of the chosen folder and of the usual one, newest first. */
  list: call(z.void(), z.array(backup)),
  /** Followed and stopped as work of the kind `backup`. */
  make: call(z.void(), backup),
  /** Asks by the system's dialog; null where the person thinks better of it. */
  chooseFolder: call(z.void(), backupsStatus.nullable()),
  useUsualFolder: call(z.void(), backupsStatus),
  showFolder: call(z.void(), z.void()),
  changed: event(z.null()),
}

export type BackupKind = z.output<typeof backupKind>
export type BackupId = z.output<typeof backupId>
export type Backup = z.output<typeof backup>
export type BackupsStatus = z.output<typeof backupsStatus>
