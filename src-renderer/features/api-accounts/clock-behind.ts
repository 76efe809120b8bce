import type { ApiAccount } from '../../../src-preload/contract/api-accounts.js'
import { t } from '../../lib/language.js'
import { showMoment } from '../../lib/moments.js'

const patience = 5 * 60 * 1000

/** What to say where an account has seen a later time than it is now; undefined where the clock may be right. */
export function clockBehind(accounts: readonly ApiAccount[], now: number) {
  const seen = ({ createdAt, lastUsed }: ApiAccount) =>
    Math.max(createdAt ?? 0, lastUsed.kind === 'at' ? lastUsed.at : 0)
  const latest = accounts.reduce<ApiAccount | undefined>(
    (before, one) => (before && seen(before) >= seen(one) ? before : one),
    undefined,
  )
  if (!latest || seen(latest) <= now + patience) return undefined
  return t('apiAccounts.list.clock.text', {
    now: showMoment(now),
    userName: latest.userName,
    seen: showMoment(seen(latest)),
  })
}
