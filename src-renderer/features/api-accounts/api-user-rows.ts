import type {
  AddedApiAccount,
  ApiAccount,
  ApiUserChanges,
  ChangedApiAccount,
} from '../../../src-preload/contract/api-accounts.js'
import { asChanged } from '../../../src-preload/contract/api-user-changes.js'

interface Named {
  key: string
  userName: string
  description: string
}

/** A stored account, as Save will make it, and what the draft changes of it. */
export type StoredRow = Named & {
  kind: 'stored' | 'changed' | 'deleted'
  account: ApiAccount
  change: ChangedApiAccount | undefined
}

/** A row of the API users grid: `gone` is one that the draft changes and somebody deleted meanwhile. */
export type ApiUserRow =
  | StoredRow
  | (Named & { kind: 'added'; added: AddedApiAccount })
  | (Named & { kind: 'gone'; change: ChangedApiAccount })

/** What the grid shows: the draft's new ones first, then what is stored. */
export function rowsOf(accounts: readonly ApiAccount[], changes: ApiUserChanges): ApiUserRow[] {
  const deleted = new Set<string>(changes.deleted)
  const changed = new Map(changes.changed.map((change) => [change.guid, change]))
  const stored = new Set(accounts.map(({ guid }) => guid))
  return [
    ...changes.added.map((added): ApiUserRow => ({
      kind: 'added',
      key: added.issuedId,
      ...named(added),
      added,
    })),
    ...changes.changed
      .filter(({ guid }) => !stored.has(guid) && !changes.restored.includes(guid))
      .map((change): ApiUserRow => ({ kind: 'gone', key: change.guid, ...named(change), change })),
    ...accounts.map((one): ApiUserRow => {
      const change = changed.get(one.guid)
      const kind = deleted.has(one.guid) ? 'deleted' : change ? 'changed' : 'stored'
      const account = asChanged(one, change)
      return { kind, key: one.guid, ...named(account), account, change }
    }),
  ]
}

const named = ({ userName, description }: { userName: string; description: string }) => ({
  userName,
  description,
})

export const isStored = (row: ApiUserRow): row is StoredRow => row.kind !== 'added' && row.kind !== 'gone'
