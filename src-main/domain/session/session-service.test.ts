import { describe, expect, it } from 'vitest'
import { hashWith } from '../passwords/argon2id.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { beginAs, password } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const email = 'wilma@example.org'
const wrong = { code: 'not-allowed', fields: { credentials: 'wrong-credentials' } }
const everything = {
  ...{ operator: null, action: null, actor: null, from: null, until: null },
  ...{ filter: '', before: null, limit: 200 },
}
const said = ({ activity }: TestApp) =>
  activity.page(everything).rows.map(({ action, actor, subject }) => [action, actor, subject])

describe('signing in', () => {
  async function aLockedApp() {
    const app = createTestApp()
    const person = await beginAs(app)
    app.session.lock('asked')
    return { app, person }
  }

  it('lets the administrator in, and tells the windows', async () => {
    const { app, person } = await aLockedApp()
    app.clock.now += 60_000

    expect(await app.session.signIn({ email, password })).toEqual(person)

    expect(app.session.status()).toEqual({ state: 'signed-in', person })
    expect(app.operators.get(person.guid).lastSignInAt).toBe(app.clock.now)
    expect(app.announced.at(-1)).toMatchObject({ room: 'session', name: 'changed' })
  })

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const { app } = await aLockedApp()

    await expect(app.session.signIn({ email, password: 'not hers' })).rejects.toMatchObject(wrong)
    await expect(app.session.signIn({ email: 'nobody@example.org', password })).rejects.toMatchObject(wrong)
    expect(app.session.status()).toMatchObject({ state: 'locked' })
  })

  it('refuses an operator who has a password and no rights, and an administrator who has no password', async () => {
    const { app, person } = await aLockedApp()
    await app.session.signIn({ email, password })
    const { preparedId } = await app.signIns.prepare({ password, about: [] })
    const { groups } = app.operators.get(person.guid)
    const change = { kind: 'password' as const, preparedId }
    app.operators.create({ ...anOperatorDraft({ email: 'ordinary@example.org' }), signIn: change })
    app.operators.create(anOperatorDraft({ email: 'without@example.org' }, { groups }))
    app.session.lock('asked')

    for (const login of ['ordinary@example.org', 'without@example.org']) {
      await expect(app.session.signIn({ email: login, password })).rejects.toMatchObject(wrong)
    }
  })

  it('is refused while somebody is signed in: their windows still show what is theirs', async () => {
    const { app, person } = await aLockedApp()

    const both = await Promise.allSettled([
      app.session.signIn({ email, password }),
      app.session.signIn({ email, password }),
    ])

    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await expect(app.session.signIn({ email, password })).rejects.toMatchObject({ code: 'not-allowed' })
    expect(app.session.status()).toEqual({ state: 'signed-in', person })
  })

  it('makes a hash of lower cost anew, with the same password', async () => {
    const { app, person } = await aLockedApp()
    const old = await hashWith({ memoryCost: 8192, timeCost: 2, parallelism: 1 })(password)
    const hash = app.db
      .prepare<[string], string>('SELECT password_hash FROM operators WHERE guid = ?')
      .pluck()
    app.db.prepare('UPDATE operators SET password_hash = ? WHERE guid = ?').run(old, person.guid)

    await app.session.signIn({ email, password })
    app.session.lock('asked')
    await app.session.signIn({ email, password })

    expect(hash.get(person.guid)).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
  })

  it('is written down with who it was; an unknown name is not, since it may be a password', async () => {
    const { app } = await aLockedApp()
    const refused = (login: string) =>
      app.session.signIn({ email: login, password: 'not hers' }).catch(() => undefined)
    await refused(email)
    await refused('my secret typed here')

    await app.session.signIn({ email, password })

    expect(said(app).slice(0, 4)).toEqual([
      ['signed-in', 'Wilma Keeper', 'Wilma Keeper'],
      ['sign-in-failed', null, ''],
      ['sign-in-failed', null, 'Wilma Keeper'],
      ['locked', 'Wilma Keeper', 'Wilma Keeper'],
    ])
  })
})

describe('locking', () => {
  it('ends the session at once, has the windows forget, and says why in the record', async () => {
    const app = createTestApp()
    await beginAs(app)

    app.session.lock('idle')

    expect(app.session.status()).toEqual({ state: 'locked', lockAfterMinutes: 10 })
    expect(app.locks.count).toBe(1)
    expect(app.activity.page(everything).rows[0]).toMatchObject({
      action: 'locked',
      changes: [{ field: 'reason', before: null, after: 'idle' }],
    })
  })

  it('locks also where that cannot be written down', async () => {
    const app = createTestApp()
    await beginAs(app)
    app.db.exec(
      "CREATE TEMP TRIGGER broken BEFORE INSERT ON activity BEGIN SELECT raise(ABORT, 'no room'); END",
    )

    expect(() => app.session.lock('suspend')).toThrow('no room')

    expect(app.session.status()).toMatchObject({ state: 'locked' })
    expect(app.locks.count).toBe(1)
  })

  it('does nothing where nobody is signed in', () => {
    const app = createTestApp()

    app.session.lock('idle')

    expect(app.locks.count).toBe(0)
    expect(said(app)).toEqual([])
  })

  it('comes by itself to those who lose their rights', async () => {
    const app = createTestApp()
    const person = await beginAs(app)
    const { preparedId } = await app.signIns.prepare({ password, about: [] })
    const { version, fields, groups } = app.operators.get(person.guid)
    app.operators.create({
      ...anOperatorDraft({}, { groups }),
      signIn: { kind: 'password', preparedId },
    })

    app.operators.save(person.guid, version, { ...anOperatorDraft(fields), groups: [] })

    expect(app.session.status()).toMatchObject({ state: 'locked' })
  })
})

describe('changing the own password', () => {
  it('asks for the old one, and from then on only the new one lets in', async () => {
    const app = createTestApp()
    await beginAs(app)

    const change = { old: 'not the old one', password: 'violet harbour tram nine' }
    await expect(app.session.changePassword(change)).rejects.toMatchObject({
      code: 'not-allowed',
      fields: { old: 'wrong-password' },
    })
    await app.session.changePassword({ ...change, old: password })
    app.session.lock('asked')

    await expect(app.session.signIn({ email, password })).rejects.toMatchObject(wrong)
    await expect(app.session.signIn({ email, password: change.password })).resolves.toMatchObject({ email })
  })

  it('is for somebody who is signed in', async () => {
    const app = createTestApp()
    await beginAs(app)
    app.session.lock('asked')

    await expect(app.session.changePassword({ old: password, password })).rejects.toEqual(aRefusal('locked'))
  })
})
