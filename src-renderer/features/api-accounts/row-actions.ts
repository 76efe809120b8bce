import { CalendarClock, CircleCheck, CircleOff, Hourglass, KeyRound, Pencil, Trash2 } from '@lucide/vue'
import type { StoredRow } from './api-user-rows.js'

export type RowAction = 'renew' | 'describe' | 'expire' | 'disable' | 'enable' | 'end-overlap' | 'remove'

/** What the menu of a row offers. What the row itself shows as a button is not among it. */
export function actionsOf({ kind, account, change }: StoredRow, now: number) {
  const overlaps = account.overlap !== null && account.overlap.until > now
  return [
    { id: 'renew', label: 'New password…', icon: KeyRound },
    { id: 'describe', label: 'Edit description', icon: Pencil },
    { id: 'expire', label: 'Change expiry…', icon: CalendarClock },
    account.state === 'active'
      ? { id: 'disable', label: 'Disable', icon: CircleOff }
      : { id: 'enable', label: 'Enable', icon: CircleCheck },
    ...(overlaps && !change?.endsOverlap && !change?.renewal
      ? [{ id: 'end-overlap', label: 'End the old password', icon: Hourglass }]
      : []),
    ...(kind === 'changed' ? [{ id: 'remove', label: 'Delete API user', icon: Trash2, danger: true }] : []),
  ]
}
