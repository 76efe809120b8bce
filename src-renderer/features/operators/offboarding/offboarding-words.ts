import type { ApiAccount } from '../../../../src-preload/contract/api-accounts.js'
import type { Operator } from '../../../../src-preload/contract/operators.js'
import { showDay, showMoment } from '../../../lib/moments.js'

export function statusWords({ state, expiresAt }: ApiAccount, now: number) {
  if (state === 'disabled') return 'Disabled'
  if (expiresAt === null) return 'Active'
  return `${expiresAt <= now ? 'Expired' : 'Active, expires'} on ${showDay(expiresAt)}`
}

export function lastUsedWords({ lastUsed }: ApiAccount) {
  if (lastUsed.kind === 'at') return showMoment(lastUsed.at)
  return lastUsed.kind === 'not-yet' ? 'Not yet used' : 'Unknown'
}

export function signInWords({ signIn, fields }: Operator, now: number) {
  if (signIn.kind === 'password')
    return fields.allowNativeLogin ? 'Has a password' : 'Has a password that is refused'
  if (signIn.kind === 'invited')
    return `${signIn.until > now ? 'Invited until' : 'Invitation expired on'} ${showMoment(signIn.until)}`
  return fields.allowNativeLogin ? 'May have a password, and has none' : 'Cannot sign in'
}
