import {
  type ApiAccount,
  type ApiAccountGuid,
  type ApiUserChanges,
  type ChangedApiAccount,
  changesAnything,
} from './api-accounts.js'

type Wanted = Partial<Omit<ChangedApiAccount, 'guid' | 'userName' | 'seen'>>

const unchanged = ({ guid, userName, ...account }: ApiAccount): ChangedApiAccount => {
  const { description, state, expiresAt, renewals } = account
  const seen = { description, state, expiresAt, renewals }
  return { ...{ guid, userName, seen, description, state, expiresAt }, renewal: null, endsOverlap: false }
}

/** The draft with that account as it is wanted; what is as it was before is no change any more. */
export function withChange(changes: ApiUserChanges, account: ApiAccount, wanted: Wanted): ApiUserChanges {
  const before = changes.changed.find(({ guid }) => guid === account.guid) ?? unchanged(account)
  const after = { ...before, ...wanted }
  const others = changes.changed.filter(({ guid }) => guid !== account.guid)
  return { ...changes, changed: changesAnything(after) ? [...others, after] : others }
}

export const withoutChange = (changes: ApiUserChanges, account: ApiAccountGuid): ApiUserChanges => ({
  ...changes,
  changed: changes.changed.filter(({ guid }) => guid !== account),
})

/** A stored account as Save will make it. What the draft did not change is as it is stored by now. */
export function asChanged(account: ApiAccount, change: ChangedApiAccount | undefined): ApiAccount {
  if (!change) return account
  const { seen } = change
  return {
    ...account,
    description: change.description === seen.description ? account.description : change.description,
    state: change.state === seen.state ? account.state : change.state,
    expiresAt: change.expiresAt === seen.expiresAt ? account.expiresAt : change.expiresAt,
  }
}
