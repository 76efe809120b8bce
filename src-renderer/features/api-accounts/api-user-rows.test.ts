import { describe, expect, it } from 'vitest'
import {
  type ApiAccount,
  type ApiAccountGuid,
  type IssuedId,
  noApiUserChanges,
} from '../../../src-preload/contract/api-accounts.js'
import { withChange } from '../../../src-preload/contract/api-user-changes.js'
import { rowsOf } from './api-user-rows.js'
import { noteOf, passes, passwordNoteOf, statusOf } from './api-user-status.js'

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

  it('shows what the draft changes as Save will make it, and says so', () => {
    const account = anAccount()
    const changes = withChange(noApiUserChanges(), account, { state: 'disabled', description: 'Mine' })
    const [row] = rowsOf([account], changes)

    expect(row).toMatchObject({ kind: 'changed', description: 'Mine', account: { state: 'disabled' } })
    expect(row && statusOf(row, now).words).toBe('Disabled')
    expect(row && noteOf(row)?.words).toBe('When you save')
  })

  it('follows what somebody else changes, where the draft did not', () => {
    const changes = withChange(noApiUserChanges(), anAccount(), { state: 'disabled' })

    expect(rowsOf([anAccount({ description: 'Theirs' })], changes)).toMatchObject([
      { description: 'Theirs', account: { state: 'disabled' } },
    ])
  })

  it('keeps a change whose account was deleted meanwhile, until it comes back or the change is undone', () => {
    const changes = withChange(noApiUserChanges(), anAccount(), { description: 'Mine' })
    const [row] = rowsOf([], changes)

    expect(row).toMatchObject({ kind: 'gone', userName: 'grafana', description: 'Mine' })
    expect(row && statusOf(row, now).words).toBe('Deleted meanwhile')
    expect(rowsOf([], { ...changes, restored: ['guid-1' as ApiAccountGuid] })).toEqual([])
  })

  it('says until when an old password works, and that it is still used', () => {
    const overlap = { until: now + 3 * day, usedAt: now - day }
    const note = (changes: Partial<ApiAccount>, at = now) => {
      const [row] = rowsOf([anAccount(changes)], noApiUserChanges())
      return row && passwordNoteOf(row, at)
    }

    expect(note({ overlap })).toMatchObject({
      ...{ words: 'Old password works until 26 Nov', tone: 'warn', at: overlap.until },
    })
    expect(note({ overlap: { ...overlap, usedAt: null } })?.tone).toBe('neutral')
    expect(note({ overlap }, overlap.until)).toBeUndefined()
    expect(note({})).toBeUndefined()
  })

  it('warns where nobody has acknowledged the password', () => {
    const [row] = rowsOf([anAccount({ handover: 'never' })], noApiUserChanges())

    expect(row && noteOf(row)?.words).toBe('Never acknowledged')
  })

  it.each([
    ['active', [false, true, false, true]],
    ['disabled', [true, false, false, false]],
    ['expiring', [false, true, true, false]],
    ['never-acknowledged', [false, false, false, true]],
    ['recently-deleted', [false, false, false, false]],
    ['all', [true, true, true, true]],
  ] as const)('are filtered: %s', (filter, expected) => {
    const rows = rowsOf(
      [
        anAccount({ state: 'disabled' }),
        anAccount({ expiresAt: now + day }),
        anAccount({ expiresAt: now - day }),
        anAccount({ handover: 'never' }),
      ],
      noApiUserChanges(),
    )

    expect(rows.map((row) => passes(row, filter, now))).toEqual(expected)
  })
})
