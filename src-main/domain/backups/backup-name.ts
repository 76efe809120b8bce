import type { BackupKind } from '../../../src-preload/contract/backups.js'
import type { Moment } from '../../../src-preload/contract/text.js'

/** Why a backup was made, as its name tells it. */
export type BackupLabel = 'manual' | 'daily' | 'replaced' | `before-version-${number}`

export interface NamedBackup {
  /** Grows by one with every backup, so that no clock decides which is the newest. */
  number: number
  madeAt: Moment
  kind: BackupKind
}

const pattern =
  /^operator-desk-(\d{6,12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(manual|daily|replaced|before-version)(-\d+)?\.db$/

/** `operator-desk-000007-20261125T010203Z-daily.db` */
export function backupName(number: number, at: Moment, label: BackupLabel) {
  const stamp = new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')
  return `operator-desk-${String(number).padStart(6, '0')}-${stamp}Z-${label}.db`
}

/** What a name tells; undefined where it is none of ours. */
export function readBackupName(name: string): NamedBackup | undefined {
  const parts = pattern.exec(name)
  if (!parts) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(2, 8).map(Number)
  const madeAt = Math.max(0, Date.UTC(year, month - 1, day, hour, minute, second))
  return { number: Number(parts[1]), madeAt, kind: parts[8] as BackupKind }
}
