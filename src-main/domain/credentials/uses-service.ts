import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { Announce, Clock, Transaction } from '../needs.js'
import type { AccountRecords, CallingAccount, Renewed } from './account-records.js'

interface Needs {
  records: AccountRecords
  clock: Clock
  transaction: Transaction
  announce: Announce
  /** Uses wait and are tried again; nothing but this tells. */
  onUnwritten: (error: unknown) => void
}

interface Gathered {
  lastAt: Moment
  byOldAt: Moment | null
  lastFrom: string
  days: Map<number, number>
  renewed: Renewed | undefined
}

const dayMs = 24 * 60 * 60 * 1000
const writtenWithin = 1000
export const daysShown = 30

type UsedAccount = Pick<CallingAccount, 'guid' | 'lastUsedAt'>

interface How {
  /** With the password before the present one. */
  byOld?: boolean
  renewed?: Renewed | undefined
}

const dayOf = (at: Moment) => Math.floor(at / dayMs)

/**
 * Last used, and requests by day: the first use, and one that brings a hash of ours, is written before the call is
 * answered, later ones within a second.
 */
export function createUsesService({ records, clock, transaction, announce, onUnwritten }: Needs) {
  const gathered = new Map<ApiAccountGuid, Gathered>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function recordUse({ guid, lastUsedAt }: UsedAccount, from: string, { byOld, renewed }: How = {}) {
    const at = clock()
    const before = gathered.get(guid)
    const days = before?.days ?? new Map<number, number>()
    days.set(dayOf(at), (days.get(dayOf(at)) ?? 0) + 1)
    gathered.set(guid, {
      lastAt: Math.max(at, before?.lastAt ?? 0),
      lastFrom: from,
      byOldAt: byOld ? at : (before?.byOldAt ?? null),
      days,
      renewed: renewed ?? before?.renewed,
    })
    if (renewed || (lastUsedAt === null && !before)) write()
    else timer ??= setTimeout(writeLater, writtenWithin)
  }

  /** Writes all that was gathered; call it before the store is closed. */
  function write() {
    clearTimeout(timer)
    timer = undefined
    if (gathered.size === 0) return
    const all = [...gathered].map(([account, uses]) => ({ account, ...uses }))
    transaction(() => all.forEach((uses) => records.addUses(uses)))
    gathered.clear()
    announce(
      'apiAccounts',
      'used',
      all.map(({ account, lastAt, byOldAt }) => ({ guid: account, at: lastAt, byOldAt })),
    )
  }

  function writeLater() {
    try {
      write()
    } catch (error) {
      onUnwritten(error)
      timer = setTimeout(writeLater, writtenWithin * 10)
    }
  }

  /** The last 30 days, the oldest first and today last, and where the latest use came from. */
  function usesOf(account: ApiAccountGuid) {
    write()
    const first = dayOf(clock()) - daysShown + 1
    const found = new Map(records.usesSince(account, first).map(({ day, requests }) => [day, requests]))
    return {
      days: Array.from({ length: daysShown }, (_, index) => found.get(first + index) ?? 0),
      from: records.lastUsedFrom(account),
    }
  }

  return { recordUse, write, usesOf }
}

export type UsesService = ReturnType<typeof createUsesService>
