import { describe, expect, it } from 'vitest'
import { beginAs, password } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const email = 'other@example.org'
const forbidden = { email, allowNativeLogin: false }
const administrators = ({ groups }: TestApp) =>
  groups.list().flatMap(({ guid, kind }) => (kind === 'administrators' ? [guid] : []))

/** An administrator who has a password. */
async function another(app: TestApp) {
  const { preparedId } = await app.signIns.prepare({ password, about: [] })
  const draft = anOperatorDraft({ email }, { groups: administrators(app) })
  return app.operators.create({ ...draft, signIn: { kind: 'password', preparedId } })
}

describe('an operator who may not sign in with a password', () => {
  it('is given neither a password nor an invitation, and nothing of the draft is written', async () => {
    const app = createTestApp()
    const { preparedId } = await app.signIns.prepare({ password, about: [] })
    const { preparedId: code } = await app.signIns.invite()
    const refusal = aRefusal('not-allowed', { signIn: 'sign-in-not-allowed' })

    for (const signIn of [
      { kind: 'password' as const, preparedId },
      { kind: 'invitation' as const, preparedId: code },
    ])
      expect(() => app.operators.create({ ...anOperatorDraft(forbidden), signIn })).toThrow(refusal)
    expect(app.counts().operators).toBe(0)
  })

  it('keeps the password, which is refused until it is allowed again', async () => {
    const app = createTestApp()
    await beginAs(app)
    const { guid, groups } = await another(app)
    app.operators.save(guid, 1, anOperatorDraft(forbidden, { groups }))
    app.session.lock('asked')

    await expect(app.session.signIn({ email, password })).rejects.toThrow(aRefusal('not-allowed'))
    expect(app.operators.get(guid).signIn).toEqual({ kind: 'password' })
    app.operators.save(guid, 2, anOperatorDraft({ email }, { groups }))

    expect(await app.session.signIn({ email, password })).toMatchObject({ guid })
  })

  it('cannot use an invitation of before', async () => {
    const app = createTestApp()
    await beginAs(app)
    const { preparedId, code } = await app.signIns.invite()
    const draft = { ...anOperatorDraft({ email }), signIn: { kind: 'invitation' as const, preparedId } }
    const { guid } = app.operators.create(draft)
    app.operators.save(guid, 1, anOperatorDraft(forbidden))
    app.session.lock('asked')

    await expect(app.session.redeem({ email, code, password })).rejects.toThrow(
      aRefusal('not-allowed', { code: 'wrong-code' }),
    )
  })

  it('is never the last administrator who could', async () => {
    const app = createTestApp()
    const me = await beginAs(app)
    const { version, fields, groups } = app.operators.get(me.guid)
    const draft = anOperatorDraft({ ...fields, allowNativeLogin: false }, { groups })

    expect(() => app.operators.save(me.guid, version, draft)).toThrow(aRefusal('last-administrator'))
    expect(app.operators.get(me.guid).fields.allowNativeLogin).toBe(true)
  })

  it('is locked out at once where it is the person who is signed in', async () => {
    const app = createTestApp()
    const me = await beginAs(app)
    await another(app)
    const { version, fields, groups } = app.operators.get(me.guid)

    app.operators.save(me.guid, version, anOperatorDraft({ ...fields, allowNativeLogin: false }, { groups }))

    expect(app.session.status().state).toBe('locked')
  })

  it('is written down', () => {
    const app = createTestApp()
    const { guid, fields } = app.operators.create(anOperatorDraft())

    app.operators.save(guid, 1, anOperatorDraft({ ...fields, allowNativeLogin: false }))

    const { rows } = app.activity.page({
      ...{ operator: guid, actor: null, action: null, filter: '', from: null, until: null },
      ...{ before: null, limit: 1 },
    })
    expect(rows[0]?.changes).toEqual([{ field: 'allowNativeLogin', before: 'yes', after: 'no' }])
  })
})
