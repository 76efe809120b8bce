import { showMoment, showRecent } from '../../lib/moments.js'
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

export function statusOf(row: ApiUserRow, now: number): Told {
  if (row.kind === 'added') return { words: 'Not saved yet', rest: ': works after you save', tone: 'accent' }
  if (row.kind === 'deleted') return { words: 'Will be deleted', rest: ' when you save', tone: 'danger' }
  if (row.kind === 'gone') {
    return { words: 'Deleted meanwhile', rest: ': bring it back, or undo your change', tone: 'danger' }
  }
  const { state, expiresAt } = row.account
  if (state === 'disabled') return { words: 'Disabled', tone: 'neutral' }
  if (expiresAt === null) return { words: 'Active', tone: 'ok' }
  if (expiresAt <= now)
    return { words: 'Expired', rest: ` on ${showMoment(expiresAt)}`, tone: 'danger', at: expiresAt }
  const days = Math.ceil((expiresAt - now) / day)
  const rest = `: on ${showMoment(expiresAt)}`
  if (days > soonDays)
    return { words: 'Active', rest: `, expires on ${showMoment(expiresAt)}`, tone: 'ok', at: expiresAt }
  return {
    words: days === 1 ? 'Expires in 1 day' : `Expires in ${days} days`,
    rest,
    tone: 'warn',
    at: expiresAt,
  }
}

/** What else there is to say about its state, under it. */
export function noteOf(row: ApiUserRow): Told | undefined {
  if (row.kind !== 'stored' && row.kind !== 'changed') return undefined
  const { account, change } = row
  if (change && (change.state !== change.seen.state || change.expiresAt !== change.seen.expiresAt)) {
    return { words: 'When you save', tone: 'accent' }
  }
  if (account.handover === 'never' && !change?.renewal) {
    return { words: 'Never acknowledged', rest: ': nobody confirmed its password, or used it', tone: 'warn' }
  }
  return undefined
}

/** Which of two passwords work, and until when. */
export function passwordNoteOf(row: ApiUserRow, now: number): Told | undefined {
  if (row.kind !== 'stored' && row.kind !== 'changed') return undefined
  const { overlap } = row.account
  if (row.change?.renewal) return { words: 'New password: works after you save', tone: 'accent' }
  if (row.change?.endsOverlap) return { words: 'Old password ends when you save', tone: 'accent' }
  if (!overlap || overlap.until <= now) return undefined
  const used =
    overlap.usedAt === null
      ? '. It was not used since the new one works'
      : `. It was still used: ${showRecent(overlap.usedAt, now)}`
  return {
    words: `Old password works until ${showUntil(overlap.until, now)}`,
    rest: used,
    tone: overlap.usedAt === null ? 'neutral' : 'warn',
    at: overlap.until,
  }
}

/** `14:05` today, else the day: a row has little room. */
function showUntil(at: number, now: number) {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  const parts: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { day: 'numeric', month: 'short' }
  return new Intl.DateTimeFormat(today ? 'en-US' : 'en-GB', parts).format(at)
}

export const filters = [
  { value: 'all', label: 'All' },
  { value: 'active', label: 'Active' },
  { value: 'disabled', label: 'Disabled' },
  { value: 'expiring', label: 'Expiring' },
  { value: 'never-acknowledged', label: 'Never acknowledged' },
  { value: 'recently-deleted', label: 'Recently deleted' },
] as const

export type Filter = (typeof filters)[number]['value']

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
