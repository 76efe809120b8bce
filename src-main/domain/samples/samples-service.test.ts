import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { operator as operatorOutput, operatorFields } from '../../../src-preload/contract/operators.js'
import { openStore } from '../../storage/open-store.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { anOperatorQuery } from '../../testing/an-operator-query.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const hashing = 60_000 // 80 real hashes: seconds where the machine has other work
const day = 24 * 60 * 60 * 1000

const everyOperator = ({ operators }: TestApp) =>
  operators.list(anOperatorQuery()).rows.map(({ guid }) => operators.get(guid))

describe('the sample data', () => {
  let app: TestApp
  let added: { operators: number; apiUsers: number }

  // Made once: these tests only look at it.
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'operator-desk-test-'))
    const db = openStore(join(folder, 'store.db'))
    app = createTestApp({ db })
    added = await app.samples.add()
    return () => {
      db.close()
      rmSync(folder, { recursive: true })
    }
  }, hashing)

  it('has 40 operators and 80 API users, in groups and sub accounts', () => {
    expect(added).toEqual({ operators: 40, apiUsers: 80 })
    expect(app.counts()).toMatchObject({ operators: 40, apiUsers: 80, subAccounts: 2, inSubAccounts: 4 })
    expect(app.counts()).toMatchObject({ administrators: 3, groups: 9, emptyGroups: 1 })
  })

  it('is what a person could have typed and a window can show', () => {
    for (const operator of everyOperator(app)) {
      expect(operatorFields.parse(operator.fields)).toEqual(operator.fields)
      expect(operatorOutput.parse(operator)).toEqual(operator)
    }
  })

  it('has all that a screen can meet: each Last used, an API user that expired and one that soon will', () => {
    const apiUsers = everyOperator(app).flatMap((operator) => operator.apiUsers)

    const kinds = new Set(apiUsers.map(({ lastUsed }) => lastUsed.kind))
    const daysLeft = apiUsers.flatMap(({ expiresAt }) =>
      expiresAt === null ? [] : [(expiresAt - app.clock.now) / day],
    )

    expect([...kinds].sort()).toEqual(['at', 'not-yet', 'unknown'])
    expect(daysLeft.filter((days) => days <= 0)).not.toEqual([])
    expect(daysLeft.filter((days) => days > 0 && days <= 30)).not.toEqual([])
  })

  it('tells a story that can be true: nobody signed in before being added, or in the future', () => {
    const impossible = everyOperator(app).filter(
      ({ createdAt, lastSignInAt: at }) => at !== null && (at < createdAt || at > app.clock.now),
    )

    expect(impossible).toEqual([])
  })

  it('tells a story that can be true: no API user is older than its operator or used after it expired', () => {
    const impossible = everyOperator(app).flatMap((operator) =>
      operator.apiUsers.filter(({ createdAt, expiresAt, lastUsed }) => {
        const made = createdAt ?? operator.createdAt
        const used = lastUsed.kind === 'at' ? lastUsed.at : made
        return made < operator.createdAt || used < made || used > (expiresAt ?? used) || used > app.clock.now
      }),
    )

    expect(impossible).toEqual([])
  })

  it('has real Argon2id hashes, each of its own password', () => {
    const hashes = app.db.prepare<[], string>('SELECT password_hash FROM api_accounts').pluck().all()

    expect(new Set(hashes).size).toBe(80)
    for (const hash of hashes) {
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    }
  })

  it('told how far it was, one by one up to all, and of the changes only when all was written', () => {
    const progress = Array.from({ length: 81 }, (_, done) => ({
      kind: 'samples',
      done,
      total: 80,
    }))
    const changed = { name: 'changed', payload: null, inTransaction: false }

    expect(app.announced.slice(0, -3).map(({ payload }) => payload)).toEqual(progress)
    expect(app.announced.slice(-3)).toEqual([
      { room: 'operators', ...changed },
      { room: 'groups', ...changed },
      { room: 'subAccounts', ...changed },
    ])
  })
})

describe('asking for sample data', () => {
  const nothingButTwoOperators = { operators: 2, groups: 2, subAccounts: 0, apiUsers: 0 }

  it('is refused where there is more than one operator', async () => {
    const app = createTestApp()
    app.operators.create(anOperatorDraft())
    app.operators.create(anOperatorDraft())

    await expect(app.samples.add()).rejects.toMatchObject({ code: 'not-allowed' })
    expect(app.counts()).toMatchObject(nothingButTwoOperators)
  })

  it(
    'is refused, with nothing of it written, where an operator was added while passwords were hashed',
    async () => {
      const app: TestApp = createTestApp({
        onAnnounce: ({ payload }) => {
          if (isAtItsEnd(payload)) app.operators.create(anOperatorDraft())
        },
      })
      app.operators.create(anOperatorDraft())

      await expect(app.samples.add()).rejects.toMatchObject({ code: 'not-allowed' })
      expect(app.counts()).toMatchObject(nothingButTwoOperators)
    },
    hashing,
  )

  it(
    'writes nothing where it is stopped, and can be asked for again',
    async () => {
      const app: TestApp = createTestApp({
        onAnnounce: ({ payload }) => isAtItsEnd(payload) || app.work.stop('samples'),
      })

      await expect(app.samples.add()).rejects.toMatchObject({ code: 'cancelled' })
      expect(app.counts()).toMatchObject({ operators: 0, apiUsers: 0 })
      await expect(app.samples.add()).rejects.toMatchObject({ code: 'cancelled' })
    },
    hashing,
  )

  it(
    'writes nothing where the store fails at the last operator',
    async () => {
      const app = createTestApp()
      app.db.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON operators
        WHEN (SELECT count(*) FROM operators) = 39 BEGIN SELECT raise(ABORT, 'the store fails'); END`)

      await expect(app.samples.add()).rejects.toThrow('the store fails')
      expect(app.counts()).toMatchObject({ ...nothingButTwoOperators, operators: 0 })
      expect(app.announced.filter(({ name }) => name === 'changed')).toEqual([])
    },
    hashing,
  )
})

const isAtItsEnd = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'done' in payload && payload.done === 80
