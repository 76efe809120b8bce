import { describe, expect, it } from 'vitest'
import { operator as operatorOutput, operatorFields } from '../../../src-preload/contract/operators.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const everybody = { filter: '', sort: { by: 'name', descending: false }, offset: 0, limit: 200 } as const
const everyOperator = ({ operators }: TestApp) =>
  operators.list(everybody).rows.map(({ guid }) => operators.get(guid))
const day = 24 * 60 * 60 * 1000

describe('the sample data', () => {
  it('has 40 operators that the contract accepts and 80 API users, in groups and sub accounts', async () => {
    const app = createTestApp()

    const added = await app.samples.add()

    expect(added).toEqual({ operators: 40, apiUsers: 80 })
    expect(app.counts()).toMatchObject({ operators: 40, apiUsers: 80, subAccounts: 2, inSubAccounts: 4 })
    expect(app.counts()).toMatchObject({ administrators: 3, groups: 9, emptyGroups: 1 })
    for (const { fields } of everyOperator(app)) expect(operatorFields.parse(fields)).toEqual(fields)
    for (const operator of everyOperator(app)) expect(operatorOutput.parse(operator)).toEqual(operator)
  })

  it('shows all that a screen can meet: each Last used, an API user that expired and one that soon will', async () => {
    const app = createTestApp()
    await app.samples.add()

    const apiUsers = everyOperator(app).flatMap((operator) => operator.apiUsers)
    const kinds = new Set(apiUsers.map(({ lastUsed }) => lastUsed.kind))
    const daysLeft = apiUsers.flatMap(({ expiresAt }) =>
      expiresAt === null ? [] : [(expiresAt - app.clock.now) / day],
    )

    expect([...kinds].sort()).toEqual(['at', 'not-yet', 'unknown'])
    expect(daysLeft.filter((days) => days <= 0)).not.toEqual([])
    expect(daysLeft.filter((days) => days > 0 && days <= 30)).not.toEqual([])
  })

  it('tells a story that can be true', async () => {
    const app = createTestApp()
    await app.samples.add()
    const { now } = app.clock

    const impossible = everyOperator(app).flatMap(({ createdAt, lastSignInAt, apiUsers, fields }) => [
      ...(lastSignInAt !== null && (lastSignInAt < createdAt || lastSignInAt > now) ? [fields.fullName] : []),
      ...apiUsers.filter((account) => {
        const { lastUsed, createdAt: made, expiresAt } = account
        const usedAt = lastUsed.kind === 'at' ? lastUsed.at : null
        const olderThanOperator = made !== null && made < createdAt
        const usedBefore = usedAt !== null && made !== null && usedAt < made
        const usedAfter = usedAt !== null && (usedAt > now || usedAt > (expiresAt ?? now))
        return olderThanOperator || usedBefore || usedAfter
      }),
    ])

    expect(impossible).toEqual([])
  })

  it('has real Argon2id hashes, each of its own password', async () => {
    const app = createTestApp()
    await app.samples.add()

    const hashes = app.db.prepare<[], string>('SELECT password_hash FROM api_accounts').pluck().all()

    expect(new Set(hashes).size).toBe(80)
    for (const hash of hashes) {
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    }
  })

  it('tells how far it is, one by one up to all, and of the changes only when all is written', async () => {
    const app = createTestApp()

    await app.samples.add()

    const progress = Array.from({ length: 81 }, (_, done) => ({ done, total: 80 }))
    expect(app.announced.slice(0, -3).map(({ payload }) => payload)).toEqual(progress)
    expect(app.announced.slice(-3)).toEqual(
      ['operators', 'groups', 'subAccounts'].map((room) => ({
        room,
        name: 'changed',
        payload: null,
        inTransaction: false,
      })),
    )
  })
})

describe('a store that is not empty', () => {
  it('gets no sample data', async () => {
    const app = createTestApp()
    app.operators.create(anOperatorDraft())

    await expect(app.samples.add()).rejects.toMatchObject({ code: 'not-allowed' })
    expect(app.counts()).toMatchObject({ operators: 1, groups: 2, subAccounts: 0, apiUsers: 0 })
  })

  it('gets none of it either where the first operator came while passwords were being hashed', async () => {
    const app: TestApp = createTestApp({
      onAnnounce: ({ payload }) => {
        if (isAtItsEnd(payload)) app.operators.create(anOperatorDraft())
      },
    })

    await expect(app.samples.add()).rejects.toMatchObject({ code: 'not-allowed' })
    expect(app.counts()).toMatchObject({ operators: 1, groups: 2, subAccounts: 0, apiUsers: 0 })
  })

  it('keeps nothing of it where the store fails at the last operator', async () => {
    const app = createTestApp()
    app.db.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON operators
      WHEN (SELECT count(*) FROM operators) = 39 BEGIN SELECT raise(ABORT, 'the store fails'); END`)

    await expect(app.samples.add()).rejects.toThrow('the store fails')
    expect(app.counts()).toMatchObject({ operators: 0, groups: 2, subAccounts: 0, apiUsers: 0 })
  })
})

const isAtItsEnd = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'done' in payload && payload.done === 80
