import { randomInt } from 'node:crypto'
import type { SettingsRecords } from '../settings/settings-records.js'

const key = 'account-id'

/** The number of this store, six digits as at Uptrends; drawn when it is first asked for. */
export function createAccountId(records: SettingsRecords) {
  return () => {
    const known = records.read(key)
    if (known) return known
    const made = String(randomInt(100_000, 1_000_000))
    records.write(key, made)
    return made
  }
}
