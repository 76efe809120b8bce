import type { Moment } from '../../../src-preload/contract/text.js'
import type { NamedBackup } from './backup-name.js'

const keptOfEachKind = 7
const day = 24 * 60 * 60 * 1000
const automatic = ['daily', 'before-version'] as const

export const newestFirst = (one: NamedBackup, other: NamedBackup) => other.number - one.number

export const nextNumber = (present: readonly NamedBackup[]) =>
  1 + present.reduce((highest, { number }) => Math.max(highest, number), 0)

/** Automatic backups beyond the last seven of their kind; what a person asked for is theirs to delete. */
export const surplus = <Named extends NamedBackup>(present: readonly Named[]): Named[] =>
  automatic.flatMap((wanted) =>
    present
      .filter(({ kind }) => kind === wanted)
      .sort(newestFirst)
      .slice(keptOfEachKind),
  )

/** Whether the newest daily backup is a day old. One from the future says that the clock was set back. */
export function isDailyDue(present: readonly NamedBackup[], now: Moment) {
  const [newest] = present.filter(({ kind }) => kind === 'daily').sort(newestFirst)
  if (!newest) return true
  const age = now - newest.madeAt
  return age >= day || age < -60_000 // the name tells whole seconds, and clocks are corrected by some
}
