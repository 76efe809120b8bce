import type { BackupId } from '../../../src-preload/contract/backups.js'
import type { Inspection } from '../../../src-preload/contract/restore.js'
import type { ActivityRecords } from '../activity/activity-records.js'
import type { Step } from '../long-work/work-service.js'

export interface Inspected {
  inside: Omit<Inspection, 'id'>
  /** See `RestoreFiles.mark`. */
  mark: string
}

/** The files of a restore; none of it but `put` touches the store. */
export interface RestoreFiles {
  /** Listed backups, newest first; stores that were replaced are left out. */
  candidates(): { id: BackupId; path: string }[]
  find(id: BackupId): string | undefined
  /** Refuses what is wrong, cut off, newer, foreign, locked or unreadable. */
  inspect(path: string): Promise<Inspected>
  /** Another one where the file is not the one of before any more. */
  mark(path: string): string
  /** Copies the file beside the store, checks it, brings it to the newest version and lets `write` add to it. */
  prepare(path: string, step: Step, write: (records: { activity: ActivityRecords }) => void): Promise<void>
  /** While the store is closed: keeps it among the backups, and puts what was prepared in its place. */
  put(at: number): void
  /** Drops what was prepared and not put. */
  drop(): void
}
