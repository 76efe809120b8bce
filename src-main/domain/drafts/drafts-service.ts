import {
  type ApiUserChanges,
  changesAnything,
  type ChangedApiAccount,
  issuedIn,
  type IssuedId,
} from '../../../src-preload/contract/api-accounts.js'
import type { WindowId } from '../../../src-preload/contract/call.js'
import type { DraftId, DraftOffer, KeptDraft, KeptOperator } from '../../../src-preload/contract/drafts.js'
import type { PreparedId } from '../../../src-preload/contract/sign-ins.js'
import { AppError } from '../app-error.js'
import type { Announce, Clock, Transaction } from '../needs.js'
import type { CurrentPerson } from '../session/current-person.js'
import type { DraftRecords, Stored } from './draft-records.js'

interface Needs {
  records: DraftRecords
  current: CurrentPerson
  isIssued: (id: IssuedId) => boolean
  isPrepared: (id: PreparedId) => boolean
  transaction: Transaction
  clock: Clock
  announce: Announce
}

/**
 * Edits that are not saved, kept while they are typed: locking, a crash or the end of the application loses none of
 * them. Everybody is offered their own.
 */
export function createDraftsService(needs: Needs) {
  const { records, current, isIssued, isPrepared, transaction, clock, announce } = needs
  const openIn = new Map<DraftId, WindowId>()

  function keep(draft: KeptDraft, window: WindowId) {
    const owner = current.required().guid
    openIn.set(draft.id, window)
    transaction(() => records.replace({ ...draft, owner, keptAt: clock() }))
  }

  function drop(id: DraftId) {
    openIn.delete(id)
    transaction(() => records.remove(id, current.required().guid))
    announce('drafts', 'changed', null)
  }

  const offers = (): DraftOffer[] =>
    records
      .ofOwner(current.required().guid)
      .filter(({ id }) => !openIn.has(id))
      .map(toOffer)

  function take(id: DraftId, window: WindowId): KeptDraft {
    const found = records.find(id, current.required().guid)
    if (!found) throw new AppError('not-found', `no draft ${id}`)
    openIn.set(id, window)
    announce('drafts', 'changed', null)
    return withoutLost(found)
  }

  /** The window that had them open is gone, or shows another page; they are offered from now on. */
  function release(window: WindowId) {
    for (const [id, holder] of openIn) if (holder === window) openIn.delete(id)
    announce('drafts', 'changed', null)
  }

  function withoutLost(kept: Stored<KeptDraft>): KeptDraft {
    return kept.subject === 'operator' ? { ...kept, draft: usable(kept.draft) } : kept
  }

  function usable({ apiUsers, signIn, ...draft }: KeptOperator['draft']): KeptOperator['draft'] {
    const lostSignIn = signIn !== null && signIn.kind !== 'none' && !isPrepared(signIn.preparedId)
    return {
      ...draft,
      apiUsers: withoutLostPasswords(apiUsers),
      signIn: lostSignIn ? null : signIn,
    }
  }

  const toOffer = (kept: Stored<KeptDraft>): DraftOffer => ({
    id: kept.id,
    subject: kept.subject,
    isNew: kept.guid === null,
    name: nameOf(kept).trim(),
    keptAt: kept.keptAt,
    lostApiUsers: kept.subject === 'operator' ? lostApiUsers(kept.draft) : [],
  })

  const lostApiUsers = ({ apiUsers }: KeptOperator['draft']) =>
    [...apiUsers.added, ...apiUsers.changed.flatMap(toRenewed)]
      .filter(({ issuedId }) => !isIssued(issuedId))
      .map(({ userName }) => userName)

  const withoutLostPasswords = (apiUsers: ApiUserChanges): ApiUserChanges => ({
    ...apiUsers,
    added: apiUsers.added.filter(({ issuedId }) => isIssued(issuedId)),
    changed: apiUsers.changed
      .map((one) => (one.renewal && !isIssued(one.renewal.issuedId) ? { ...one, renewal: null } : one))
      .filter(changesAnything),
  })

  /** What was shown or typed for drafts that are kept, and so has to wait for them. */
  function secretsKept() {
    const drafts = records.all().flatMap((kept) => (kept.subject === 'operator' ? [kept.draft] : []))
    return {
      issued: new Set(drafts.flatMap(({ apiUsers }) => issuedIn(apiUsers))),
      prepared: new Set(
        drafts.flatMap(({ signIn }) => (signIn && 'preparedId' in signIn ? [signIn.preparedId] : [])),
      ),
    }
  }

  return { keep, drop, offers, take, release, secretsKept }
}

const toRenewed = ({ userName, renewal }: ChangedApiAccount) =>
  renewal ? [{ userName, issuedId: renewal.issuedId }] : []

function nameOf(kept: KeptDraft) {
  if (kept.subject === 'operator') return kept.draft.fields.fullName
  return kept.subject === 'group' ? kept.draft.fields.description : kept.draft.fields.name
}

export type DraftsService = ReturnType<typeof createDraftsService>
