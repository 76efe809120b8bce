import {
  type ApiAccount,
  type ApiUserChanges,
  type ChangedApiAccount,
  changesAnything,
} from '../../../src-preload/contract/api-accounts.js'

const parts = ['description', 'state', 'expiresAt'] as const
type Part = (typeof parts)[number] | 'renewal'

/** Something of an API user that both changed, each to something else. */
export interface ApiUserConflict {
  /** Names it among all conflicts. */
  field: string
  part: Part
  mine: ChangedApiAccount
  theirs: ApiAccount
}

const fieldOf = ({ guid }: ChangedApiAccount, part: Part) => `${guid} ${part}`

const renewedByBoth = (mine: ChangedApiAccount, theirs: ApiAccount) =>
  (mine.renewal !== null || mine.endsOverlap) && theirs.renewals !== mine.seen.renewals

/** What only a person can decide about API users. */
export const apiUserConflicts = (
  { changed }: ApiUserChanges,
  accounts: readonly ApiAccount[],
): ApiUserConflict[] =>
  changed.flatMap((mine) => {
    const theirs = accounts.find(({ guid }) => guid === mine.guid)
    if (!theirs) return []
    const differing: Part[] = parts.filter(
      (part) =>
        mine[part] !== mine.seen[part] && theirs[part] !== mine.seen[part] && theirs[part] !== mine[part],
    )
    return [...differing, ...(renewedByBoth(mine, theirs) ? (['renewal'] as const) : [])].map((part) => ({
      ...{ field: fieldOf(mine, part), part, mine, theirs },
    }))
  })

/** Brings my changes onto the accounts as they are stored now. Those of accounts that are gone stay, to be decided about. */
export function mergeApiUsers(
  changes: ApiUserChanges,
  accounts: readonly ApiAccount[],
  takeTheirs: ReadonlySet<string>,
): ApiUserChanges {
  const stored = new Map(accounts.map((account) => [account.guid, account]))
  const changed = changes.changed
    .map((mine) => {
      const theirs = stored.get(mine.guid)
      return theirs ? rebased(mine, theirs, takeTheirs) : mine
    })
    .filter(changesAnything)
  return { ...changes, changed }
}

function rebased(
  mine: ChangedApiAccount,
  theirs: ApiAccount,
  takeTheirs: ReadonlySet<string>,
): ChangedApiAccount {
  const keeps = (part: (typeof parts)[number]) =>
    mine[part] !== mine.seen[part] && !takeTheirs.has(fieldOf(mine, part))
  const { description, state, expiresAt, renewals } = theirs
  return {
    ...mine,
    seen: { description, state, expiresAt, renewals },
    description: keeps('description') ? mine.description : description,
    state: keeps('state') ? mine.state : state,
    expiresAt: keeps('expiresAt') ? mine.expiresAt : expiresAt,
    ...(takeTheirs.has(fieldOf(mine, 'renewal')) && { renewal: null, endsOverlap: false }),
  }
}
