import type { Backup } from '../../../src-preload/contract/backups.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { Step } from '../long-work/work-service.js'
import type { BackupLabel, NamedBackup } from './backup-name.js'

export interface FoundBackup extends Backup, NamedBackup {
  path: string
}

/** The folders in which backups of one store lie. */
export interface BackupFiles {
  folder(): string
  /** Whether that is the folder beside the store. */
  isUsual(): boolean
  /** Undefined goes back to the usual one. Refuses a folder in which nothing can be written. */
  choose(folder: string | undefined): void
  /** Those of the chosen folder and of the usual one, newest first; of one that has vanished, none. */
  list(): FoundBackup[]
  /** Copies the store as it is now into a checked file, and drops automatic ones beyond the last seven. */
  make(label: BackupLabel, at: Moment, step: Step): Promise<FoundBackup>
}

/** Tells apart two states of the store: what was recorded, used and kept. Empty while nothing was. */
export type ChangeMark = () => string
