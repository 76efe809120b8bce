import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actOn, allBreaking, breaking, onlyRules } from '../../testing/a-policy.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

const day = 24 * 60 * 60 * 1000
const endless = { endless: { on: true } }
const disable = { kind: 'disable' } as const

const stateOf = ({ db }: TestApp, userName: string) =>
  db.prepare<[string], object>('SELECT state, expires_at FROM api_accounts WHERE user_name = ?').get(userName)

describe('disabling in bulk', () => {
  it('names what stops working and what was used a short while ago, and does it', async () => {
    const app = createTestApp()
    const { account } = await aSavedApiUser(app, { request: { userName: 'busy' } })
    await aSavedApiUser(app, { request: { userName: 'idle' } })
    app.apiAccounts.recordUse('busy', app.clock.now - 6 * day)
    onlyRules(app, endless)

    const outlook = await actOn(app, { kind: 'some', guids: [account.guid] }, disable)

    expect(outlook).toMatchObject({
      ...{ selected: 1, changed: { count: 1, names: ['busy'] }, already: { count: 0 } },
      used: { count: 1, names: ['busy'] },
    })
    expect(stateOf(app, 'busy')).toMatchObject({ state: 'disabled' })
    expect(await breaking(app)).toEqual(['idle'])
  })

  it('reaches all of several, although the others stop breaking the rule meanwhile', async () => {
    const app = createTestApp()
    const issued = await Promise.all(['a', 'b', 'c'].map((userName) => anIssuedApiUser(app, { userName })))
    app.operators.create(anOperatorDraft({}, { apiUsers: { added: issued.map(({ added }) => added) } }))
    onlyRules(app, { several: { on: true, most: 2 } })

    const outlook = await actOn(app, allBreaking('several'), disable)

    expect(outlook.changed.count).toBe(3)
    const entries = app.db.prepare("SELECT count(*) FROM activity WHERE action = 'api-user-disabled'")
    expect(entries.pluck().get()).toBe(3)
  })

  it('leaves out what was taken out by hand, and what was disabled already', async () => {
    const app = createTestApp()
    const kept = await aSavedApiUser(app, { request: { userName: 'kept' } })
    const done = await aSavedApiUser(app, { request: { userName: 'done' } })
    await aSavedApiUser(app, { request: { userName: 'goes' } })
    onlyRules(app, endless)
    await actOn(app, { kind: 'some', guids: [done.account.guid] }, disable)

    const outlook = await actOn(app, { kind: 'matching', rule: null, except: [kept.account.guid] }, disable)
    const again = await actOn(app, { kind: 'some', guids: [done.account.guid] }, disable)

    expect(outlook.changed.names).toEqual(['goes'])
    expect(again).toMatchObject({ changed: { count: 0 }, already: { names: ['done'] } })
    expect(stateOf(app, 'kept')).toMatchObject({ state: 'active' })
  })

  it('is refused whole where something else would happen than what was shown', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, { request: { userName: 'one' } })
    onlyRules(app, endless)
    const request = { selection: allBreaking(null), action: disable }
    const { fingerprint } = await app.policy.look(request)
    await aSavedApiUser(app, { request: { userName: 'two' } })

    await expect(app.policy.run({ ...request, fingerprint })).rejects.toThrow(aRefusal('conflict'))
    expect(stateOf(app, 'one')).toMatchObject({ state: 'active' })
  })

  it('is all or nothing where it is stopped', async () => {
    const app = createTestApp({
      onAnnounce: ({ name, payload }) => {
        if (name === 'progress' && (payload as { done: number }).done === 1) app.work.stop('bulk')
      },
    })
    for (const userName of ['one', 'two', 'three']) await aSavedApiUser(app, { request: { userName } })
    onlyRules(app, endless)

    await expect(actOn(app, allBreaking(null), disable)).rejects.toThrow(aRefusal('cancelled'))

    expect(await breaking(app)).toHaveLength(3)
  })

  it('keeps the record whole', async () => {
    const app = createTestApp()
    await aSavedApiUser(app)
    onlyRules(app, endless)

    await actOn(app, allBreaking(null), disable)

    await expect(app.activity.verify({ noted: null })).resolves.toMatchObject({ broken: null })
  })
})

describe('an expiry in bulk', () => {
  it('is set where there is none or a later one, and never puts an end off', async () => {
    const app = createTestApp()
    const at = app.clock.now + 30 * day
    await aSavedApiUser(app, { request: { userName: 'endless' } })
    await aSavedApiUser(app, { request: { userName: 'later', expiresAt: at + 1 } })
    await aSavedApiUser(app, { request: { userName: 'sooner', expiresAt: at - 1 } })
    onlyRules(app, { ownerCannotSignIn: { on: true } })

    const outlook = await actOn(app, allBreaking(null), { kind: 'expire', at })

    expect(outlook).toMatchObject({
      changed: { names: ['endless', 'later'] },
      already: { names: ['sooner'] },
    })
    expect(['endless', 'later', 'sooner'].map((userName) => stateOf(app, userName))).toEqual([
      { state: 'active', expires_at: at },
      { state: 'active', expires_at: at },
      { state: 'active', expires_at: at - 1 },
    ])
  })

  it('is refused where it is over', async () => {
    const app = createTestApp()
    await aSavedApiUser(app)
    const action = { kind: 'expire' as const, at: app.clock.now }

    await expect(app.policy.look({ selection: allBreaking(null), action })).rejects.toThrow(
      aRefusal('invalid', { date: 'in-the-past' }),
    )
  })
})

describe('the export', () => {
  it('tells of each that was chosen what it breaks, never its hash, and is written down', async () => {
    const path = join(temporaryFolder(), 'policy.csv')
    const app = createTestApp({ dialogs: { saveFile: () => Promise.resolve(path) } })
    const { account } = await aSavedApiUser(app, {
      ...{
        request: { userName: 'ci', description: '=cmd' },
        fields: { fullName: 'Ada', email: 'ada@example.com' },
      },
    })
    await aSavedApiUser(app, { request: { userName: 'other' } })
    onlyRules(app, { ...endless, ownerCannotSignIn: { on: true } })

    const written = await app.policy.export({ kind: 'some', guids: [account.guid] })

    expect(written).toEqual({ count: 1, fileName: 'policy.csv' })
    const [, line, end] = readFileSync(path, 'utf8').split('\r\n')
    expect(line).toContain('"Ada","ada@example.com"')
    expect(line).toContain("'=cmd")
    expect(line).toContain('No expiry')
    expect(line).toContain('Operator cannot sign in')
    expect(line).not.toContain('$argon2')
    expect(end).toBe('')
    expect(app.db.prepare("SELECT subject FROM activity WHERE action = 'exported'").pluck().all()).toEqual([
      'policy.csv',
    ])
  })
})
