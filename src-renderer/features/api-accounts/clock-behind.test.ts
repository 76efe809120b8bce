import { expect, it } from 'vitest'
import type { ApiAccount, ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import { clockBehind } from './clock-behind.js'

const now = Date.UTC(2026, 10, 25, 12)
const day = 24 * 60 * 60 * 1000

const anAccount = (changes: Partial<ApiAccount>): ApiAccount => ({
  ...{ guid: 'guid-1' as ApiAccountGuid, userName: 'grafana', description: 'API', state: 'active' },
  ...{ expiresAt: null, createdAt: now - day, lastUsed: { kind: 'not-yet' }, handover: 'acknowledged' },
  ...{ renewals: 0, overlap: null },
  ...changes,
})

it('a clock that was set back is told by what was made or used later than it says, with the latest of it', () => {
  const made = anAccount({ createdAt: now + day })
  const used = anAccount({ userName: 'nightly', lastUsed: { kind: 'at', at: now + 2 * day } })

  expect(clockBehind([made, used], now)).toMatch(
    /^It says 25 Nov 2026.*nightly was made or used on 27 Nov 2026/,
  )
  expect(clockBehind([anAccount({}), anAccount({ createdAt: null })], now)).toBeUndefined()
  expect(clockBehind([anAccount({ createdAt: now + 1000 })], now)).toBeUndefined()
  expect(clockBehind([], now)).toBeUndefined()
})
