import { describe, expect, it } from 'vitest'
import { type ApiAccount, type ApiAccountGuid, noApiUserChanges } from './api-accounts.js'
import { asChanged, withChange, withoutChange } from './api-user-changes.js'

const account: ApiAccount = {
  ...{ guid: 'guid-1' as ApiAccountGuid, userName: 'grafana', description: 'Dashboards', state: 'active' },
  ...{ expiresAt: null, createdAt: 0, lastUsed: { kind: 'not-yet' }, handover: 'acknowledged' },
  ...{ renewals: 0, overlap: null },
}

describe('a change of an API user in a draft', () => {
  it('gathers what is wanted, and is none where all is typed back', () => {
    const described = withChange(noApiUserChanges(), account, { description: 'Mine' })
    const both = withChange(described, account, { state: 'disabled' })

    expect(both.changed).toMatchObject([{ guid: account.guid, description: 'Mine', state: 'disabled' }])
    expect(withChange(both, account, { description: 'Dashboards', state: 'active' })).toEqual(
      noApiUserChanges(),
    )
    expect(withoutChange(both, account.guid)).toEqual(noApiUserChanges())
  })

  it('is seen on top of what is stored by now', () => {
    const [change] = withChange(noApiUserChanges(), account, { state: 'disabled' }).changed

    expect(asChanged({ ...account, description: 'Theirs' }, change)).toMatchObject({
      ...{ description: 'Theirs', state: 'disabled' },
    })
  })
})
