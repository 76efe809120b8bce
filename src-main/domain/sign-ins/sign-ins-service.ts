import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { PreparedId, SignIn, SignInChange } from '../../../src-preload/contract/sign-ins.js'
import type { ActivityAction } from '../../../src-preload/contract/activity.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { HashPassword } from '../passwords/argon2id.js'
import { generateInvitationCode } from '../passwords/generate-password.js'
import { type About, refuseCommonPassword } from '../passwords/password-strength.js'
import { createWaiting } from '../waiting.js'
import type { SignInRecords, StoredSignIn } from './sign-in-records.js'

interface Needs {
  records: SignInRecords
  clock: Clock
  newId: () => PreparedId
  hashPassword: HashPassword
  record: RecordActivity
}

interface Prepared {
  kind: 'password' | 'invitation'
  hash: string
}

/** As at Uptrends: an invitation that is not used within 21 days has expired. */
const invitationLife = 21 * 24 * 60 * 60 * 1000

/** How operators may sign in: passwords and invitations, prepared while an operator is edited and stored with its Save. */
export function createSignInsService({ records, clock, newId, hashPassword, record }: Needs) {
  const prepared = createWaiting<PreparedId, Prepared>(newId, noLongerPrepared)

  async function prepare({ password, about }: { password: string; about: About }) {
    await refuseCommonPassword(password, about)
    return { preparedId: prepared.keep({ kind: 'password', hash: await hashPassword(password) }) }
  }

  async function invite() {
    const code = generateInvitationCode()
    return { preparedId: prepared.keep({ kind: 'invitation', hash: await hashPassword(code) }), code }
  }

  /** Stores what an operator's draft says about its sign-in; part of the caller's transaction. */
  function write(guid: OperatorGuid, change: SignInChange) {
    if (!change) return
    if (change.kind === 'none') {
      if (of(guid).kind === 'none') return
      records.setPassword(guid, null)
      return tell('password-removed', guid)
    }
    refuseNotAllowed(guid)
    const { kind, hash } = prepared.get(change.preparedId)
    if (kind !== change.kind) throw noLongerPrepared()
    if (kind === 'password') setPassword(guid, hash)
    else {
      records.setInvitation(guid, hash, clock() + invitationLife)
      tell('invitation-made', guid)
    }
  }

  function refuseNotAllowed(guid: OperatorGuid) {
    if (stored(guid).allowed) return
    throw new AppError('not-allowed', 'no sign-in with a password', { signIn: 'sign-in-not-allowed' })
  }

  /** Stores a password that was chosen; part of the caller's transaction. */
  function setPassword(guid: OperatorGuid, hash: string) {
    records.setPassword(guid, hash)
    tell('password-set', guid)
  }

  function of(guid: OperatorGuid): SignIn {
    const { passwordHash, invitationExpiresAt } = stored(guid)
    if (passwordHash) return { kind: 'password' }
    return invitationExpiresAt === null ? { kind: 'none' } : { kind: 'invited', until: invitationExpiresAt }
  }

  /** Lets the work through only where somebody can still sign in after it; part of the caller's transaction. */
  function keepingAnAdministrator<Value>(work: () => Value): Value {
    const somebodyCould = records.someAdministratorCan()
    const value = work()
    if (somebodyCould && !records.someAdministratorCan()) {
      throw new AppError('last-administrator', 'nobody could sign in any more')
    }
    return value
  }

  function tell(action: ActivityAction, guid: OperatorGuid) {
    const { fullName } = stored(guid)
    const operator = { guid, name: fullName }
    record({ action, subject: fullName, subjectGuid: guid, operator, changes: [] })
  }

  function stored(guid: OperatorGuid): StoredSignIn {
    const found = records.find(guid)
    if (!found) throw new AppError('not-found', `no operator ${guid}`)
    return found
  }

  return {
    prepare,
    invite,
    withdraw: prepared.forget,
    isPrepared: prepared.has,
    withdrawAllBut: prepared.keepOnly,
    write,
    setPassword,
    of,
    keepingAnAdministrator,
    administratorsWhoCan: records.administratorsWhoCan,
  }
}

const noLongerPrepared = () =>
  new AppError('not-found', 'what was prepared for the sign-in is gone', { signIn: 'no-longer-prepared' })

export type SignInsService = ReturnType<typeof createSignInsService>
