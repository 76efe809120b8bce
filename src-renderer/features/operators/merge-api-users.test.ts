import { describe, expect, it } from 'vitest'
import {
  type ApiAccount,
  type ApiAccountGuid,
  type IssuedId,
  noApiUserChanges,
} from '../../../src-preload/contract/api-accounts.js'
import { withChange } from '../../../src-preload/contract/api-user-changes.js'
import { apiUserConflicts, mergeApiUsers } from './merge-api-users.js'

const anAccount = (changes: Partial<ApiAccount> = {}): ApiAccount => ({
  ...{ guid: 'guid-1' as ApiAccountGuid, userName: 'grafana', description: 'Dashboards', state: 'active' },
  ...{ expiresAt: null, createdAt: 0, lastUsed: { kind: 'not-yet' }, handover: 'acknowledged' },
  ...{ renewals: 0, overlap: null },
  ...changes,
})
const renewal = { issuedId: 'issued-1' as IssuedId, overlap: 'day' as const }
const mine = (wanted: Parameters<typeof withChange>[2]) => withChange(noApiUserChanges(), anAccount(), wanted)

describe('merging changes of API users with what somebody else saved', () => {
  it('asks only about what both changed, each to something else', () => {
    const changes = mine({ description: 'Mine', state: 'disabled', expiresAt: 5 })
    const theirs = anAccount({ description: 'Theirs', state: 'disabled' })

    expect(apiUserConflicts(changes, [theirs]).map(({ part }) => part)).toEqual(['description'])
    expect(apiUserConflicts(mine({ renewal }), [theirs])).toEqual([])
  })

  it('keeps mine, or takes theirs where the person says so', () => {
    const changes = mine({ description: 'Mine', expiresAt: 5 })
    const theirs = anAccount({ description: 'Theirs' })
    const [conflict] = apiUserConflicts(changes, [theirs])

    expect(mergeApiUsers(changes, [theirs], new Set()).changed).toMatchObject([
      { description: 'Mine', expiresAt: 5, seen: { description: 'Theirs' } },
    ])
    expect(mergeApiUsers(changes, [theirs], new Set([conflict?.field ?? ''])).changed).toMatchObject([
      { description: 'Theirs', expiresAt: 5 },
    ])
  })

  it('asks where both renewed a password, and forgets mine where theirs is taken', () => {
    const changes = mine({ renewal })
    const theirs = anAccount({ renewals: 1 })
    const [conflict] = apiUserConflicts(changes, [theirs])

    expect(conflict?.part).toBe('renewal')
    expect(mergeApiUsers(changes, [theirs], new Set()).changed).toMatchObject([
      { renewal, seen: { renewals: 1 } },
    ])
    expect(mergeApiUsers(changes, [theirs], new Set([conflict?.field ?? ''])).changed).toEqual([])
  })

  it('drops what they did as well, and keeps what is about an account that is gone', () => {
    expect(
      mergeApiUsers(mine({ state: 'disabled' }), [anAccount({ state: 'disabled' })], new Set()).changed,
    ).toEqual([])
    expect(mergeApiUsers(mine({ renewal }), [], new Set()).changed).toHaveLength(1)
  })
})
