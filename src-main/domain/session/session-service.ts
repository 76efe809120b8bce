import type {
  Credentials,
  FirstAdministrator,
  PasswordChange,
  Person,
  Redemption,
  SessionStatus,
} from '../../../src-preload/contract/session.js'
import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Announce, Clock, Transaction } from '../needs.js'
import { costsOtherwise, type HashPassword, operatorPasswordCost } from '../passwords/argon2id.js'
import { normalCode } from '../passwords/generate-password.js'
import { refuseCommonPassword } from '../passwords/password-strength.js'
import type { ProveIdentity } from '../sign-ins/proof.js'
import type { SignInRecords, StoredSignIn } from '../sign-ins/sign-in-records.js'
import { actorOf, type CurrentPerson } from './current-person.js'
import type { EnsureAdministrator } from './ensure-administrator.js'

/** Why the application locks. */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-locked' | 'rights-lost'

interface Needs {
  current: CurrentPerson
  records: SignInRecords
  ensureAdministrator: EnsureAdministrator
  prove: ProveIdentity
  hashPassword: HashPassword
  recordSignIn: (person: Person, at: number) => void
  transaction: Transaction
  clock: Clock
  announce: Announce
  record: RecordActivity
  status: { operators: () => number; lockAfterMinutes: () => number }
  /** Does it now or, while nothing can be written, as soon as it can. */
  whenQuiet: (work: () => void) => void
  /** Forgets all that was the last person's, before anybody else can come; the windows start anew. */
  onLocked: () => void
}

/** Who is signed in. Everything but this is refused while nobody is (`ipc/refuse-locked.ts`). */
export function createSessionService(needs: Needs) {
  const { current, records, prove, hashPassword, transaction, clock, announce, record } = needs

  function status(): SessionStatus {
    const person = current.get()
    if (person) return { state: 'signed-in', person }
    return records.someAdministratorCan()
      ? { state: 'locked', lockAfterMinutes: needs.status.lockAfterMinutes() }
      : { state: 'first-start', operators: needs.status.operators() }
  }

  async function begin({ fullName, email, password }: FirstAdministrator) {
    refuseBegun()
    await refuseCommonPassword(password, [fullName, email])
    const hash = await hashPassword(password)
    refuseBegun() // again: another window may have begun while we hashed
    const guid = needs.ensureAdministrator({ fullName, email })
    transaction(() => {
      records.setPassword(guid, hash)
      tell('password-set', stored(guid))
    })
    return enter(stored(guid))
  }

  function refuseBegun() {
    if (records.someAdministratorCan()) throw new AppError('not-allowed', 'there is an administrator already')
  }

  /** Whoever comes next comes to windows that have forgotten the last one. */
  function refuseSignedIn() {
    if (current.get()) throw new AppError('not-allowed', 'somebody is signed in')
  }

  async function signIn({ email, password }: Credentials) {
    refuseSignedIn()
    const known = await prove({
      login: email,
      secret: password,
      hashOf: (one) => (mayEnter(one) ? one.passwordHash : null),
      wrong: { credentials: 'wrong-credentials' },
    })
    await raiseCost(known, password)
    return enter(known)
  }

  /** A hash from a time of lower cost is made anew while the password is at hand. */
  async function raiseCost({ guid, passwordHash }: StoredSignIn, password: string) {
    if (!passwordHash || !costsOtherwise(passwordHash, operatorPasswordCost)) return
    const hash = await hashPassword(password)
    transaction(() => records.setPassword(guid, hash))
  }

  async function redeem({ email, code, password }: Redemption) {
    refuseSignedIn()
    await refuseCommonPassword(password, [email])
    const known = await prove({
      login: email,
      secret: normalCode(code),
      hashOf: ({ allowed, invitationHash, invitationExpiresAt }) =>
        allowed && (invitationExpiresAt ?? 0) > clock() ? invitationHash : null,
      wrong: { code: 'wrong-code' },
    })
    const hash = await hashPassword(password)
    transaction(() => {
      records.setPassword(known.guid, hash)
      record(entry('invitation-redeemed', known), actorOf(known))
    })
    announce('operators', 'changed', known.guid)
    return mayEnter(stored(known.guid)) ? enter(known) : null
  }

  async function changePassword({ old, password }: PasswordChange) {
    const { email, fullName } = current.required()
    await refuseCommonPassword(password, [fullName, email])
    const known = await prove({
      login: email,
      secret: old,
      hashOf: (one) => one.passwordHash,
      wrong: { old: 'wrong-password' },
    })
    const hash = await hashPassword(password)
    transaction(() => {
      records.setPassword(known.guid, hash)
      tell('password-changed', known)
    })
  }

  function enter(known: StoredSignIn): Person {
    refuseSignedIn() // again: another window may have been quicker
    const person: Person = { guid: known.guid, fullName: known.fullName, email: known.email }
    transaction(() => {
      needs.recordSignIn(person, clock())
      record(entry('signed-in', known), actorOf(person))
    })
    current.set(person)
    announce('session', 'changed', null)
    return person
  }

  /** Locks at once, also where that cannot be written down. */
  function lock(reason: LockReason) {
    const person = current.get()
    if (!person) return
    current.set(undefined)
    needs.onLocked()
    const why = [{ field: 'reason', before: null, after: reason }]
    needs.whenQuiet(() => transaction(() => record(entry('locked', person, why), actorOf(person))))
  }

  /** Follows what was saved about the person who is signed in: a new name, or the end of their rights. */
  function review() {
    const person = current.get()
    if (!person) return
    const now = records.find(person.guid)
    if (now && mayEnter(now)) current.set({ guid: now.guid, fullName: now.fullName, email: now.email })
    else lock('rights-lost')
  }

  function stored(guid: Person['guid']): StoredSignIn {
    const found = records.find(guid)
    if (!found) throw new AppError('not-found', `no operator ${guid}`)
    return found
  }

  const tell = (action: ActivityAction, about: StoredSignIn) => record(entry(action, about))

  return { status, begin, signIn, redeem, changePassword, lock, review }
}

/** Only administrators who have a password. */
const mayEnter = ({ administrator, allowed, passwordHash }: StoredSignIn) =>
  administrator && allowed && passwordHash !== null

const entry = (
  action: ActivityAction,
  { guid, fullName }: Pick<StoredSignIn, 'guid' | 'fullName'>,
  changes: ActivityChange[] = [],
) => ({ action, subject: fullName, subjectGuid: guid, operator: { guid, name: fullName }, changes })

export type SessionService = ReturnType<typeof createSessionService>
