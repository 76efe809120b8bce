import { CalendarClock, CircleCheck, CircleOff, Hourglass, KeyRound, Pencil, Trash2 } from '@lucide/vue'
import { t } from '../../lib/language.js'
import type { StoredRow } from './api-user-rows.js'

export type RowAction = 'renew' | 'describe' | 'expire' | 'disable' | 'enable' | 'end-overlap' | 'remove'

/** What the menu of a row offers. What the row itself shows as a button is not among it. */
export function actionsOf({ kind, account, change }: StoredRow, now: number) {
  const overlaps = account.overlap !== null && account.overlap.until > now
  return [
    { id: 'renew', label: t('apiAccounts.actions.renew'), icon: KeyRound },
    { id: 'describe', label: t('apiAccounts.actions.describe'), icon: Pencil },
    { id: 'expire', label: t('apiAccounts.actions.expire'), icon: CalendarClock },
    account.state === 'active'
      ? { id: 'disable', label: t('apiAccounts.actions.disable'), icon: CircleOff }
      : { id: 'enable', label: t('apiAccounts.actions.enable'), icon: CircleCheck },
    ...(overlaps && !change?.endsOverlap && !change?.renewal
      ? [{ id: 'end-overlap', label: t('apiAccounts.actions.end-overlap'), icon: Hourglass }]
      : []),
    ...(kind === 'changed'
      ? [{ id: 'remove', label: t('apiAccounts.list.delete'), icon: Trash2, danger: true }]
      : []),
  ]
}
