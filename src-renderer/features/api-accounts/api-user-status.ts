import { t } from '../../lib/language.js'
import { isSameDay, showMoment, showRecent, showShortDay, showTime } from '../../lib/moments.js'
import { counted } from '../../lib/numbers.js'
import { type ApiUserRow, isStored } from './api-user-rows.js'

export interface Told {
  words: string
  /** Goes on where the words end, for the tooltip and for those who hear the grid. */
  rest?: string
  tone: 'neutral' | 'accent' | 'ok' | 'warn' | 'danger'
  /** The moment that it is about, for the tooltip. */
  at?: number
}

const day = 24 * 60 * 60 * 1000
const soonDays = 14

const told = (
  status: 'active' | 'added' | 'deleted' | 'expired' | 'gone',
  named: { moment?: string } = {},
) => ({
  words: t(`apiAccounts.status.${status}.words`),
  rest: t(`apiAccounts.status.${status}.rest`, named),
})

export function statusOf(row: ApiUserRow, now: number): Told {
  if (row.kind === 'added') return { ...told('added'), tone: 'accent' }
  if (row.kind === 'deleted') return { ...told('deleted'), tone: 'danger' }
  if (row.kind === 'gone') return { ...told('gone'), tone: 'danger' }
  const { state, expiresAt } = row.account
  if (state === 'disabled') return { words: t('apiAccounts.status.disabled'), tone: 'neutral' }
  if (expiresAt === null) return { words: t('apiAccounts.status.active.words'), tone: 'ok' }
  const until = { moment: showMoment(expiresAt) }
  if (expiresAt <= now) return { ...told('expired', until), tone: 'danger', at: expiresAt }
  const days = Math.ceil((expiresAt - now) / day)
  if (days > soonDays) return { ...told('active', until), tone: 'ok', at: expiresAt }
  return {
    words: counted(days, 'apiAccounts.status.expires.words'),
    rest: t('apiAccounts.status.expires.rest', until),
    tone: 'warn',
    at: expiresAt,
  }
}

/** What else there is to say about its state, under it. */
export function noteOf(row: ApiUserRow): Told | undefined {
  if (row.kind !== 'stored' && row.kind !== 'changed') return undefined
  const { account, change } = row
  if (change && (change.state !== change.seen.state || change.expiresAt !== change.seen.expiresAt)) {
    return { words: t('apiAccounts.notes.onSave'), tone: 'accent' }
  }
  if (account.handover === 'never' && !change?.renewal) {
    return {
      words: t('apiAccounts.notes.neverAcknowledged.words'),
      rest: t('apiAccounts.notes.neverAcknowledged.rest'),
      tone: 'warn',
    }
  }
  return undefined
}

/** Which of two passwords work, and until when. */
export function passwordNoteOf(row: ApiUserRow, now: number): Told | undefined {
  if (row.kind !== 'stored' && row.kind !== 'changed') return undefined
  const { overlap } = row.account
  if (row.change?.renewal) return { words: t('apiAccounts.notes.newPassword'), tone: 'accent' }
  if (row.change?.endsOverlap) return { words: t('apiAccounts.notes.oldEnds'), tone: 'accent' }
  if (!overlap || overlap.until <= now) return undefined
  return {
    words: worksUntil(overlap.until, now),
    rest:
      overlap.usedAt === null
        ? t('apiAccounts.notes.notUsedSince')
        : t('apiAccounts.notes.stillUsed', { recent: showRecent(overlap.usedAt, now) }),
    tone: overlap.usedAt === null ? 'neutral' : 'warn',
    at: overlap.until,
  }
}

/** The time today, else the day: a row has little room. */
const worksUntil = (at: number, now: number) =>
  isSameDay(at, now)
    ? t('apiAccounts.notes.untilTime', { time: showTime(at) })
    : t('apiAccounts.notes.untilDay', { day: showShortDay(at) })

const filters = ['all', 'active', 'disabled', 'expiring', 'never-acknowledged', 'recently-deleted'] as const

export type Filter = (typeof filters)[number]

export const filterOptions = () =>
  filters.map((value) => ({ value, label: t(`apiAccounts.filters.${value}`) }))

/** Whether a filter shows the row; what is added or changed by the draft is always shown, so that nothing unsaved hides. */
export function passes(row: ApiUserRow, filter: Filter, now: number) {
  if (filter === 'all') return true
  if (filter === 'recently-deleted') return false
  if (!isStored(row) || row.kind === 'changed') return true
  const { state, expiresAt, handover } = row.account
  const expired = expiresAt !== null && expiresAt <= now
  switch (filter) {
    case 'active':
      return state === 'active' && !expired
    case 'disabled':
      return state === 'disabled'
    case 'expiring':
      return expiresAt !== null
    case 'never-acknowledged':
      return handover === 'never'
  }
}
