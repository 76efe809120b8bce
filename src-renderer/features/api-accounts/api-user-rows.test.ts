import { describe, expect, it } from 'vitest'
import {
  type ApiAccount,
  type ApiAccountGuid,
  type IssuedId,
  noApiUserChanges,
} from '../../../src-preload/contract/api-accounts.js'
import { rowsOf, statusOf } from './api-user-rows.js'

const now = Date.UTC(2026, 10, 23)
const day = 24 * 60 * 60 * 1000

const anAccount = (changes: Partial<ApiAccount> = {}): ApiAccount => ({
  guid: 'guid-1' as ApiAccountGuid,
  userName: 'grafana',
  description: 'Dashboards',
  state: 'active',
  expiresAt: null,
  createdAt: now - day,
  lastUsed: { kind: 'not-yet' },
  handover: 'acknowledged',
  renewals: 0,
  overlap: null,
  ...changes,
})
const anAddition = {
  issuedId: 'issued-1' as IssuedId,
  userName: 'new-one',
  description: 'New',
  expiresAt: null,
}

describe('the rows of API management', () => {
  it('puts what is added first and marks what is deleted', () => {
    const rows = rowsOf([anAccount(), anAccount({ guid: 'guid-2' as ApiAccountGuid })], {
      ...noApiUserChanges(),
      added: [anAddition],
      deleted: ['guid-2' as ApiAccountGuid],
    })

    expect(rows.map(({ kind }) => kind)).toEqual(['added', 'stored', 'deleted'])
  })

  it.each([
    [{}, 'Active'],
    [{ state: 'disabled' as const }, 'Disabled'],
    [{ expiresAt: now - 1 }, 'Expired'],
    [{ expiresAt: now + day }, 'Expires in 1 day'],
    [{ expiresAt: now + 2.5 * day }, 'Expires in 3 days'],
    [{ expiresAt: now + 90 * day }, 'Active'],
  ])('of %j says %s', (changes, words) => {
    const [row] = rowsOf([anAccount(changes)], noApiUserChanges())

    expect(row && statusOf(row, now).words).toBe(words)
  })
})
