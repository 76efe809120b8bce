import type { ApiAccount } from '../../../../src-preload/contract/api-accounts.js'
import type { Operator } from '../../../../src-preload/contract/operators.js'
import { t } from '../../../lib/language.js'
import { showDay, showMoment } from '../../../lib/moments.js'

export function statusWords({ state, expiresAt }: ApiAccount, now: number) {
  if (state === 'disabled') return t('operators.offboarding.held.disabled')
  if (expiresAt === null) return t('operators.offboarding.held.active')
  return t(expiresAt <= now ? 'operators.offboarding.held.expired' : 'operators.offboarding.held.expires', {
    day: showDay(expiresAt),
  })
}

export function lastUsedWords({ lastUsed }: ApiAccount) {
  if (lastUsed.kind === 'at') return showMoment(lastUsed.at)
  return t(
    lastUsed.kind === 'not-yet' ? 'operators.offboarding.held.notYet' : 'operators.offboarding.held.unknown',
  )
}

export function signInWords({ signIn, fields }: Operator, now: number) {
  if (signIn.kind === 'invited')
    return t(
      signIn.until > now
        ? 'operators.offboarding.rest.invited'
        : 'operators.offboarding.rest.invitationExpired',
      { moment: showMoment(signIn.until) },
    )
  if (signIn.kind === 'password')
    return t(
      fields.allowNativeLogin
        ? 'operators.offboarding.rest.password'
        : 'operators.offboarding.rest.refusedPassword',
    )
  return t(
    fields.allowNativeLogin ? 'operators.offboarding.rest.mayHave' : 'operators.offboarding.rest.cannot',
  )
}
