import type { ApiAccount, ApiUserChanges } from '../../../src-preload/contract/api-accounts.js'

type Added = ApiUserChanges['added'][number]

/** A row of the API users grid: stored, added in the draft, or stored and to be deleted by the next Save. */
export type ApiUserRow =
  | { kind: 'added'; key: string; userName: string; description: string; added: Added }
  | { kind: 'stored' | 'deleted'; key: string; userName: string; description: string; account: ApiAccount }

/** What the grid shows: the draft's new ones first, then what is stored. */
export function rowsOf(accounts: readonly ApiAccount[], { added, deleted }: ApiUserChanges): ApiUserRow[] {
  const gone = new Set<string>(deleted)
  return [
    ...added.map((one): ApiUserRow => ({ kind: 'added', key: one.issuedId, ...named(one), added: one })),
    ...accounts.map((account): ApiUserRow => {
      const kind = gone.has(account.guid) ? 'deleted' : 'stored'
      return { kind, key: account.guid, ...named(account), account }
    }),
  ]
}

const named = ({ userName, description }: { userName: string; description: string }) => ({
  userName,
  description,
})

export interface Status {
  words: string
  /** Goes on where the words end, for the tooltip and for those who hear the grid. */
  rest?: string
  tone: 'neutral' | 'accent' | 'ok' | 'warn' | 'danger'
}

const day = 24 * 60 * 60 * 1000
const soonDays = 14

export function statusOf(row: ApiUserRow, now: number): Status {
  if (row.kind === 'added') return { words: 'Not saved yet', rest: ': works after you save', tone: 'accent' }
  if (row.kind === 'deleted') return { words: 'Will be deleted', rest: ' when you save', tone: 'danger' }
  const { state, expiresAt } = row.account
  if (state === 'disabled') return { words: 'Disabled', tone: 'neutral' }
  if (expiresAt === null) return { words: 'Active', tone: 'ok' }
  if (expiresAt <= now) return { words: 'Expired', tone: 'danger' }
  const days = Math.ceil((expiresAt - now) / day)
  if (days > soonDays) return { words: 'Active', tone: 'ok' }
  return { words: days === 1 ? 'Expires in 1 day' : `Expires in ${days} days`, tone: 'warn' }
}
