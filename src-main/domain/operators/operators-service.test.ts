import { describe, expect, it } from 'vitest'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp } from '../../testing/create-test-app.js'

const nobody = '7d9a5a52-4a3e-4d62-8f3e-0c6f3a6a1b11' as OperatorGuid

describe('creating an operator', () => {
  it('stores every field as it was given', () => {
    const { operators, subAccounts, clock } = createTestApp()
    const subAccount = subAccounts.create({ name: 'Nordwind', reference: '' }).guid
    const draft = anOperatorDraft({
      fullName: 'Zoë Okafor',
      email: 'zoe@example.com',
      backupEmail: 'zoe@example.org',
      mobilePhone: '+31612345678',
      culture: 'nl-NL',
      timeZone: 'Europe/Amsterdam',
      role: 'Developer',
      onDuty: false,
      subAccount,
    })

    const { guid } = operators.create(draft)

    expect(operators.get(guid)).toEqual({
      guid,
      version: 1,
      fields: draft.fields,
      groups: [],
      apiUsers: [],
      deletedApiUsers: [],
      signIn: { kind: 'none' },
      createdAt: clock.now,
      lastSignInAt: null,
    })
  })

  it('answers what a later look finds', async () => {
    const app = createTestApp()
    const group = app.groups.create({ description: 'Platform' }).guid
    const { added } = await anIssuedApiUser(app)

    const created = app.operators.create(
      anOperatorDraft({}, { groups: [group], apiUsers: { added: [added] } }),
    )

    expect(created).toEqual(app.operators.get(created.guid))
    expect(created.groups).toEqual([group])
    expect(created.apiUsers).toHaveLength(1)
  })

  it('refuses an e-mail address that somebody has, whatever its case', () => {
    const { operators, counts } = createTestApp()
    operators.create(anOperatorDraft({ email: 'ada@example.com' }))

    const create = () => operators.create(anOperatorDraft({ email: 'ADA@Example.com' }))

    expect(create).toThrow(aRefusal('taken', { email: 'taken' }))
    expect(counts().operators).toBe(1)
  })
})

describe('saving an operator', () => {
  it('keeps the new fields and grows the version by one each time', () => {
    const { operators } = createTestApp()
    const { guid } = operators.create(anOperatorDraft({ fullName: 'Before' }))

    const second = operators.save(guid, 1, anOperatorDraft({ fullName: 'Between' }))
    const third = operators.save(guid, 2, anOperatorDraft({ fullName: 'After', role: 'Manager' }))

    expect([second.version, third.version]).toEqual([2, 3])
    expect(operators.get(guid)).toMatchObject({ version: 3, fields: { fullName: 'After', role: 'Manager' } })
  })

  it('keeps when the operator was created and last signed in', () => {
    const { operators, clock } = createTestApp()
    const { guid, createdAt } = operators.create(anOperatorDraft())
    operators.recordSignIn(guid, clock.now + 1000)
    clock.now += 5000

    const saved = operators.save(guid, 1, anOperatorDraft())

    expect(saved).toMatchObject({ createdAt, lastSignInAt: createdAt + 1000 })
  })

  it('refuses a save that started from an older version', () => {
    const { operators } = createTestApp()
    const { guid } = operators.create(anOperatorDraft())
    operators.save(guid, 1, anOperatorDraft({ fullName: 'First' }))

    expect(() => operators.save(guid, 1, anOperatorDraft({ fullName: 'Second' }))).toThrow(
      aRefusal('conflict'),
    )
    expect(operators.get(guid)).toMatchObject({ version: 2, fields: { fullName: 'First' } })
  })

  it('allows the operator’s own e-mail address and refuses another’s', () => {
    const { operators } = createTestApp()
    operators.create(anOperatorDraft({ email: 'grace@example.com' }))
    const { guid } = operators.create(anOperatorDraft({ email: 'ada@example.com' }))

    const saved = operators.save(guid, 1, anOperatorDraft({ email: 'ada@example.com', fullName: 'Ada' }))

    expect(saved.fields.fullName).toBe('Ada')
    expect(() => operators.save(guid, 2, anOperatorDraft({ email: 'Grace@example.com' }))).toThrow(
      aRefusal('taken', { email: 'taken' }),
    )
    expect(operators.get(guid).fields.email).toBe('ada@example.com')
  })

  it('leaves a sign-in alone: it neither conflicts with a draft nor goes back', () => {
    const { operators } = createTestApp()
    const { guid } = operators.create(anOperatorDraft())
    operators.recordSignIn(guid, 2000)
    operators.recordSignIn(guid, 1000)

    const saved = operators.save(guid, 1, anOperatorDraft())

    expect(saved).toMatchObject({ version: 2, lastSignInAt: 2000 })
  })
})

describe('deleting an operator', () => {
  it('deletes memberships and API accounts with it, and frees the user names', async () => {
    const app = createTestApp()
    const group = app.groups.create({ description: 'Platform' }).guid
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
    const { guid } = app.operators.create(
      anOperatorDraft({}, { groups: [group], apiUsers: { added: [added] } }),
    )

    app.operators.remove(guid, 1)

    expect(() => app.operators.get(guid)).toThrow(aRefusal('not-found'))
    expect(app.counts()).toMatchObject({ operators: 0, apiUsers: 0, emptyGroups: 2 })
    await expect(anIssuedApiUser(app, { userName: 'nightly' })).resolves.toBeDefined()
  })

  it('leaves other operators and their API accounts alone', async () => {
    const app = createTestApp()
    const { added } = await anIssuedApiUser(app)
    const kept = app.operators.create(anOperatorDraft({}, { apiUsers: { added: [added] } }))
    const { guid } = app.operators.create(anOperatorDraft())

    app.operators.remove(guid, 1)

    expect(app.operators.get(kept.guid)).toEqual(kept)
  })

  it('is refused from an older version', () => {
    const { operators } = createTestApp()
    const { guid } = operators.create(anOperatorDraft())
    operators.save(guid, 1, anOperatorDraft())

    expect(() => operators.remove(guid, 1)).toThrow(aRefusal('conflict'))
    expect(operators.get(guid).version).toBe(2)
  })
})

describe('an operator that is not there', () => {
  it('can be neither read, saved nor deleted', () => {
    const { operators, counts } = createTestApp()

    expect(() => operators.get(nobody)).toThrow(aRefusal('not-found'))
    expect(() => operators.save(nobody, 1, anOperatorDraft())).toThrow(aRefusal('not-found'))
    expect(() => operators.remove(nobody, 1)).toThrow(aRefusal('not-found'))
    expect(counts().operators).toBe(0)
  })
})
