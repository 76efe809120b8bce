import { describe, expect, it } from 'vitest'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const taken = { code: 'taken', fields: { userName: 'taken' } }

async function aSavedApiUser(app: TestApp, userName: string) {
  const { added } = await anIssuedApiUser(app, { userName })
  app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))
}

describe('a user name', () => {
  it('is refused where a saved API user has it, of whichever operator', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, 'nightly')

    await expect(anIssuedApiUser(app, { userName: 'nightly' })).rejects.toMatchObject(taken)
  })

  it('is refused where issued credentials wait with it', async () => {
    const app = createTestApp()
    await anIssuedApiUser(app, { userName: 'nightly' })

    await expect(anIssuedApiUser(app, { userName: 'nightly' })).rejects.toMatchObject(taken)
  })

  it('goes to one of two windows that ask for it at the same time', async () => {
    const app = createTestApp()

    const asked = await Promise.allSettled([
      anIssuedApiUser(app, { userName: 'nightly' }),
      anIssuedApiUser(app, { userName: 'nightly' }),
    ])

    const refused = asked.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: taken }])
  })

  it('may differ from another by case alone', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, 'nightly')

    await aSavedApiUser(app, 'Nightly')

    expect(app.counts().apiUsers).toBe(2)
  })

  it('that was taken while the credentials waited is refused by Save, which writes nothing', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
    const { guid: operator } = app.operators.create(anOperatorDraft())
    const imported = { operator, userName: 'nightly', passwordHash: '$', description: 'API' }
    app.apiAccounts.adopt({ ...imported, createdAt: null, expiresAt: null })

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))).toThrow(
      aRefusal('taken', { userName: 'taken' }),
    )
    expect(app.counts()).toMatchObject({ operators: 1, apiUsers: 1 })
  })
})

describe('an expiry', () => {
  it.each([
    ['in the past', -1],
    ['now', 0],
  ])('%s is refused before a password is made', async (_when, after) => {
    const app = createTestApp()
    const expiresAt = app.clock.now + after

    await expect(anIssuedApiUser(app, { userName: 'nightly', expiresAt })).rejects.toMatchObject({
      code: 'invalid',
      fields: { expiresAt: 'in-the-past' },
    })
    await expect(anIssuedApiUser(app, { userName: 'nightly' })).resolves.toBeDefined()
  })

  it('that passed between the wizard and Save is refused, and nothing is written', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app, { expiresAt: app.clock.now + 1000 })
    app.clock.now += 1000

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))).toThrow(
      aRefusal('invalid', { expiresAt: 'in-the-past' }),
    )
    expect(app.counts()).toMatchObject({ operators: 0, apiUsers: 0 })
  })
})

describe('issued credentials', () => {
  it('cannot be saved under another user name', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
    const renamed = { ...added, userName: 'daily' }

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [renamed] } }))).toThrow(
      aRefusal('invalid'),
    )
    expect(app.counts()).toMatchObject({ operators: 0, apiUsers: 0 })
  })
})
