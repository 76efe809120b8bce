import { describe, expect, it } from 'vitest'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { SignInChange } from '../../../src-preload/contract/sign-ins.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { beginAs, password } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { anOperatorQuery } from '../../testing/an-operator-query.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const email = 'olga@example.org'
const chosen = 'violet harbour tram nine'
const days = 24 * 60 * 60 * 1000

async function anApp() {
  const app = createTestApp()
  const me = await beginAs(app)
  const olga = app.operators.create(anOperatorDraft({ fullName: 'Olga', email })).guid
  return { app, me, olga }
}

function change(
  { operators }: TestApp,
  guid: OperatorGuid,
  signIn: SignInChange,
  groups = operators.get(guid).groups,
) {
  const { version, fields } = operators.get(guid)
  return operators.save(guid, version, { ...anOperatorDraft(fields), groups, signIn })
}

const preparedPassword = async ({ signIns }: TestApp, typed = password) => ({
  kind: 'password' as const,
  ...(await signIns.prepare({ password: typed, about: ['Olga', email] })),
})

async function invite(app: TestApp, guid: OperatorGuid) {
  const { preparedId, code } = await app.signIns.invite()
  change(app, guid, { kind: 'invitation', preparedId })
  return code
}

const rightsOf = (app: TestApp, guid: OperatorGuid) => app.operators.get(guid).groups

describe('a password that an administrator sets', () => {
  it('works after Save, and not before', async () => {
    const { app, me, olga } = await anApp()
    const signIn = await preparedPassword(app)
    expect(app.operators.get(olga).signIn).toEqual({ kind: 'none' })

    const saved = change(app, olga, signIn, rightsOf(app, me.guid))
    app.session.lock('asked')

    expect(saved.signIn).toEqual({ kind: 'password' })
    await expect(app.session.signIn({ email, password })).resolves.toMatchObject({ fullName: 'Olga' })
  })

  it('is refused where it is common, or made of the operator’s own name', async () => {
    const { app } = await anApp()

    for (const common of ['olga@example.org', 'letmeinletmein123']) {
      await expect(preparedPassword(app, common)).rejects.toMatchObject({
        fields: { password: 'common-password' },
      })
    }
  })

  it('cannot be saved any more once it was withdrawn; nothing else of the draft is either', async () => {
    const { app, olga } = await anApp()
    const signIn = await preparedPassword(app)
    app.signIns.withdraw([signIn.preparedId])

    expect(() => change(app, olga, signIn)).toThrow(aRefusal('not-found', { signIn: 'no-longer-prepared' }))
    expect(app.operators.get(olga).version).toBe(1)
  })

  it('is not set for oneself that way: one’s own asks for the old one', async () => {
    const { app, me } = await anApp()
    const signIn = await preparedPassword(app)

    expect(() => change(app, me.guid, signIn)).toThrow(aRefusal('not-allowed', { signIn: 'own-password' }))
  })

  it('is in no row of the record, and neither is its hash', async () => {
    const { app, olga } = await anApp()
    change(app, olga, await preparedPassword(app, chosen))

    const record = JSON.stringify(app.db.prepare('SELECT * FROM activity').all())

    expect(record).toContain('password-set')
    expect(record).not.toContain(chosen)
    expect(record).not.toContain('$argon2id$')
  })
})

describe('an invitation', () => {
  it('sets a password of the operator’s own, once; an administrator is in with it', async () => {
    const { app, me, olga } = await anApp()
    change(app, olga, null, rightsOf(app, me.guid))
    const code = await invite(app, olga)
    app.session.lock('asked')
    const typed = `${code.slice(0, 4)} ${code.slice(4, 8).toLowerCase()}-${code.slice(8)}`

    const person = await app.session.redeem({ email, code: typed, password: chosen })

    expect(person).toMatchObject({ guid: olga })
    expect(app.session.status()).toMatchObject({ state: 'signed-in', person: { email } })
    app.session.lock('asked')
    const again = app.session.redeem({ email, code, password: chosen })
    await expect(again).rejects.toMatchObject({ code: 'not-allowed', fields: { code: 'wrong-code' } })
  })

  it('gives an ordinary operator a password and lets nobody in', async () => {
    const { app, olga } = await anApp()
    const code = await invite(app, olga)
    app.session.lock('asked')

    expect(await app.session.redeem({ email, code, password: chosen })).toBeNull()

    expect(app.session.status()).toMatchObject({ state: 'locked' })
  })

  it('ends after 21 days, and the list tells', async () => {
    const { app, olga } = await anApp()
    const code = await invite(app, olga)
    const until = app.clock.now + 21 * days
    expect(app.operators.get(olga).signIn).toEqual({ kind: 'invited', until })

    app.clock.now = until
    app.session.lock('asked')

    const late = app.session.redeem({ email, code, password: chosen })
    await expect(late).rejects.toMatchObject({ fields: { code: 'wrong-code' } })
    const { rows } = app.operators.list(anOperatorQuery({ filter: 'olga', limit: 1 }))
    expect(rows).toMatchObject([{ invitedUntil: until }])
  })

  it('is throttled like a sign-in', async () => {
    const { app, olga } = await anApp()
    const code = await invite(app, olga)
    app.session.lock('asked')
    const redeem = (typed: string) => app.session.redeem({ email, code: typed, password: chosen })
    for (let time = 0; time < 5; time++) await redeem('AAAA AAAA').catch(() => undefined)

    await expect(redeem(code)).rejects.toMatchObject({ code: 'too-many-tries', retryAfterMs: 1000 })
  })

  it('ends the password that was there before', async () => {
    const { app, olga } = await anApp()
    change(app, olga, await preparedPassword(app))

    await invite(app, olga)

    expect(app.operators.get(olga).signIn).toMatchObject({ kind: 'invited' })
  })
})

describe('the last administrator who can sign in', () => {
  it('is neither deleted nor demoted, nor put into a sub account, by whoever asks', async () => {
    const { app, me, olga } = await anApp()
    change(app, olga, null, rightsOf(app, me.guid)) // an administrator, but one without a password
    const { version } = app.operators.get(me.guid)
    const last = aRefusal('last-administrator')

    expect(() => app.operators.remove(me.guid, version)).toThrow(last)
    expect(() => change(app, me.guid, null, [])).toThrow(last)
    app.session.lock('asked')
    expect(() => app.operators.remove(me.guid, version)).toThrow(last)
    expect(app.operators.get(me.guid)).toMatchObject({ version, groups: rightsOf(app, olga) })
  })

  it('goes like anybody else once another can sign in, but not by their own hand', async () => {
    const { app, me, olga } = await anApp()
    change(app, olga, await preparedPassword(app), rightsOf(app, me.guid))
    const { version } = app.operators.get(me.guid)

    expect(() => app.operators.remove(me.guid, version)).toThrow(
      aRefusal('not-allowed', { operator: 'current-operator' }),
    )
    app.session.lock('asked')
    await app.session.signIn({ email, password })
    app.operators.remove(me.guid, version)

    expect(app.counts().administrators).toBe(1)
  })

  it('keeps the password: it can be taken from the others only', async () => {
    const { app, me, olga } = await anApp()
    change(app, olga, await preparedPassword(app), rightsOf(app, me.guid))
    change(app, olga, { kind: 'none' })
    app.session.lock('asked')

    expect(app.operators.get(olga).signIn).toEqual({ kind: 'none' })
    expect(() => change(app, me.guid, { kind: 'none' })).toThrow(aRefusal('last-administrator'))
  })
})
