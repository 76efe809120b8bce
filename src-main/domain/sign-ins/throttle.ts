import { AppError } from '../app-error.js'
import type { TriesRecords } from './sign-in-records.js'

/** Milliseconds since the machine was started: a clock that setting the time of day does not move. */
export type Uptime = () => number

const freeTries = 5
const longestWait = 15 * 60 * 1000

/** How long to wait after so many failures: nothing for five, then 1 s doubling to 15 min. */
export const waitAfter = (failures: number) =>
  failures < freeTries ? 0 : Math.min(1000 * 2 ** (failures - freeTries), longestWait)

/**
 * Slows down guessing, the same for logins that exist and that do not. The failures are kept in the store, so that
 * starting again does not forget them.
 */
export function createThrottle({ records, uptime }: { records: TriesRecords; uptime: Uptime }) {
  /** After a restart of the machine at least its uptime has passed, whenever the failure was before that. */
  const sinceOf = (failedAt: number) => (uptime() >= failedAt ? uptime() - failedAt : uptime())

  function refuseTooMany(login: string) {
    const tries = records.find(login)
    if (!tries) return
    const left = waitAfter(tries.failures) - sinceOf(tries.failedAtUptime)
    if (left > 0) {
      throw new AppError('too-many-tries', `${tries.failures} failed tries`, undefined, Math.ceil(left))
    }
  }

  /** Counts a try as failed before it is judged: whoever ends the application half-way has used it up. */
  function count(login: string) {
    const failures = (records.find(login)?.failures ?? 0) + 1
    records.replace(login, { failures, failedAtUptime: Math.floor(uptime()) })
  }

  return { refuseTooMany, count, clear: records.remove }
}

export type Throttle = ReturnType<typeof createThrottle>
