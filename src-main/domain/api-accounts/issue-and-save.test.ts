import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { verifyPassword } from '../passwords/argon2id.js'

const hashOf = ({ db }: TestApp, userName: string) =>
  db
    .prepare<[string], string>('SELECT password_hash FROM api_accounts WHERE user_name = ?')
    .pluck()
    .get(userName)

async function anOperatorWithApiUser(app: TestApp, userName = 'nightly') {
  const { added, password } = await anIssuedApiUser(app, { userName })
  const operator = app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))
  return { operator, added, password, hash: hashOf(app, userName) ?? '' }
}

describe('an issued and saved API user', () => {
  it('works with the password that was shown, and with no other', async () => {
    const { hash, password } = await anOperatorWithApiUser(createTestApp())

    expect(await verifyPassword(hash, password)).toBe(true)
    expect(await verifyPassword(hash, `${password} `)).toBe(false)
    expect(await verifyPassword(hash, password.toLowerCase())).toBe(false)
    expect(await verifyPassword(hash, '')).toBe(false)
  })

  it('shows neither password nor hash ever again', async () => {
    const app = createTestApp()
    const { operator, password, hash } = await anOperatorWithApiUser(app)

    const shown = JSON.stringify([operator, app.operators.get(operator.guid), app.announced])

    expect(shown).toContain('nightly')
    expect(shown).not.toContain(password)
    expect(shown).not.toContain(hash)
    expect(shown).not.toMatch(/argon2|hash|password/i)
  })

  it('leaves its password nowhere on the disk', async () => {
    const app = createTestApp()
    const { password } = await anOperatorWithApiUser(app)

    const onDisk = ['', '-wal'].map((end) => readFileSync(`${app.db.name}${end}`, 'latin1')).join('')

    expect(onDisk).toContain('nightly')
    expect(onDisk).not.toContain(password)
  })

  it('appears with what the wizard asked and the time of the Save', async () => {
    const app = createTestApp()
    const expiresAt = app.clock.now + 90_000
    const { added } = await anIssuedApiUser(app, { userName: 'nightly', description: 'Export', expiresAt })
    app.clock.now += 60_000

    const { apiUsers } = app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))

    expect(apiUsers).toEqual([
      {
        guid: expect.any(String),
        userName: 'nightly',
        description: 'Export',
        state: 'active',
        expiresAt,
        createdAt: app.clock.now,
        lastUsed: { kind: 'not-yet' },
        handover: 'acknowledged',
        renewals: 0,
        overlap: null,
      },
    ])
  })

  it('cannot be saved a second time, with this operator or another', async () => {
    const app = createTestApp()
    const { added } = await anOperatorWithApiUser(app)

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))).toThrow(
      aRefusal('not-found', { apiUsers: 'no-longer-issued' }),
    )
    expect(app.counts()).toMatchObject({ operators: 1, apiUsers: 1 })
  })

  it('cannot be saved twice in one Save', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app)

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added, added] } }))).toThrow(
      aRefusal('taken', { userName: 'taken' }),
    )
    expect(app.counts()).toMatchObject({ operators: 0, apiUsers: 0 })
  })
})

describe('withdrawn credentials', () => {
  it('cannot be saved any more', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app)

    app.apiAccounts.withdraw([added.issuedId])

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))).toThrow(
      aRefusal('not-found', { apiUsers: 'no-longer-issued' }),
    )
    expect(app.counts()).toMatchObject({ operators: 0, apiUsers: 0 })
  })

  it('free their user name', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })

    app.apiAccounts.withdraw([added.issuedId])

    await expect(anIssuedApiUser(app, { userName: 'nightly' })).resolves.toBeDefined()
  })

  it('take no other waiting credentials with them', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app)
    const withdrawn = await anIssuedApiUser(app)

    app.apiAccounts.withdraw([withdrawn.added.issuedId, withdrawn.added.issuedId])
    const { apiUsers } = app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))

    expect(apiUsers).toHaveLength(1)
  })
})

describe('deleting API users', () => {
  it('deletes on Save, and only then', async () => {
    const app = createTestApp()
    const { operator } = await anOperatorWithApiUser(app)
    const deleted = operator.apiUsers.map(({ guid }) => guid)
    const before = hashOf(app, 'nightly')

    const saved = app.operators.save(operator.guid, 1, anOperatorDraft({}, { apiUsers: { deleted } }))

    expect(before).toBeDefined()
    expect(saved.apiUsers).toEqual([])
    expect(hashOf(app, 'nightly')).toBeUndefined()
  })

  it('is no error where one is gone already', async () => {
    const app = createTestApp()
    const { operator } = await anOperatorWithApiUser(app)
    const deleted = operator.apiUsers.map(({ guid }) => guid)
    app.operators.save(operator.guid, 1, anOperatorDraft({}, { apiUsers: { deleted } }))

    const saved = app.operators.save(operator.guid, 2, anOperatorDraft({}, { apiUsers: { deleted } }))

    expect(saved).toMatchObject({ version: 3, apiUsers: [] })
  })

  it('cannot reach those of another operator', async () => {
    const app = createTestApp()
    const { operator } = await anOperatorWithApiUser(app)
    const deleted = operator.apiUsers.map(({ guid }) => guid)
    const other = app.operators.create(anOperatorDraft())

    app.operators.save(other.guid, 1, anOperatorDraft({}, { apiUsers: { deleted } }))

    expect(app.operators.get(operator.guid)).toEqual(operator)
  })
})
