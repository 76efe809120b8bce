import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'

async function anAppWithApiUser() {
  const app = createTestApp()
  const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
  const { guid } = app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))
  const lastUsed = () => app.operators.get(guid).apiUsers[0]?.lastUsed
  return { app, guid, lastUsed }
}

function anAppWithImport(createdAt: number | null) {
  const app = createTestApp()
  const { guid: operator } = app.operators.create(anOperatorDraft())
  const account = { operator, userName: 'imported', passwordHash: '$', description: 'API' }
  app.apiAccounts.adopt({ ...account, createdAt, expiresAt: null })
  return { app, lastUsed: () => app.operators.get(operator).apiUsers[0]?.lastUsed }
}

describe('Last used', () => {
  it('is “not yet” for a new API user', async () => {
    const { lastUsed } = await anAppWithApiUser()

    expect(lastUsed()).toEqual({ kind: 'not-yet' })
  })

  it('is “unknown” for an account imported without a date', () => {
    const { lastUsed } = anAppWithImport(null)

    expect(lastUsed()).toEqual({ kind: 'unknown' })
  })

  it('is “not yet” for an account imported with its date', () => {
    const { lastUsed } = anAppWithImport(1000)

    expect(lastUsed()).toEqual({ kind: 'not-yet' })
  })

  it('is the time of the use from then on, for an account of unknown age too', () => {
    const { app, lastUsed } = anAppWithImport(null)

    app.apiAccounts.recordUse('imported', 5000)

    expect(lastUsed()).toEqual({ kind: 'at', at: 5000 })
  })

  it('never goes back, whatever the clock does', async () => {
    const { app, lastUsed } = await anAppWithApiUser()
    let latest = 0

    fc.assert(
      fc.property(fc.nat({ max: 2_000_000 }), (at) => {
        latest = Math.max(latest, at)
        app.apiAccounts.recordUse('nightly', at)
        expect(lastUsed()).toEqual({ kind: 'at', at: latest })
      }),
    )
  })

  it('belongs to the exact user name alone', async () => {
    const { app, lastUsed } = await anAppWithApiUser()

    app.apiAccounts.recordUse('NIGHTLY', 5000)

    expect(lastUsed()).toEqual({ kind: 'not-yet' })
  })

  it('is no edit: a draft from before it can still be saved', async () => {
    const { app, guid, lastUsed } = await anAppWithApiUser()
    app.apiAccounts.recordUse('nightly', 5000)

    app.operators.save(guid, 1, anOperatorDraft())

    expect(lastUsed()).toEqual({ kind: 'at', at: 5000 })
  })
})
