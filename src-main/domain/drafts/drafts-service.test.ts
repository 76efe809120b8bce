import { describe, expect, it } from 'vitest'
import type { DraftId, KeptOperator } from '../../../src-preload/contract/drafts.js'
import type { Person } from '../../../src-preload/contract/session.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { beginAs, password } from '../../testing/an-administrator.js'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const id = 'a1b2c3d4-0000-4000-8000-000000000001' as DraftId
const window = 1
const email = 'wilma@example.org'

const aKeptDraft = (draft = anOperatorDraft({ fullName: 'Half typ' })): KeptOperator => ({
  id,
  subject: 'operator',
  guid: null,
  version: 0,
  saved: anOperatorDraft({ fullName: '' }),
  draft,
})

async function anApp() {
  const app = createTestApp()
  return { app, me: await beginAs(app) }
}

async function lockAndComeBack({ session, drafts }: TestApp) {
  session.lock('asked')
  drafts.release(window)
  return session.signIn({ email, password })
}

/** Another administrator, signed in. */
async function another(app: TestApp, me: Person) {
  const { preparedId } = await app.signIns.prepare({ password, about: [] })
  const { groups } = app.operators.get(me.guid)
  app.operators.create({
    ...anOperatorDraft({ email: 'other@example.org' }, { groups }),
    signIn: { kind: 'password', preparedId },
  })
  app.session.lock('asked')
  app.drafts.release(window)
  return app.session.signIn({ email: 'other@example.org', password })
}

describe('a draft that is kept', () => {
  it('is offered after signing in again, as it was typed', async () => {
    const { app } = await anApp()
    const kept = aKeptDraft(anOperatorDraft({ fullName: '  ', email: 'not an address' }))
    app.drafts.keep(kept, window)

    await lockAndComeBack(app)

    expect(app.drafts.offers()).toMatchObject([
      { id, subject: 'operator', isNew: true, keptAt: app.clock.now },
    ])
    expect(app.drafts.take(id, 2)).toMatchObject(kept)
  })

  it('is offered by the next application on the same store', async () => {
    const { app } = await anApp()
    app.drafts.keep(aKeptDraft(), window)

    const again = createTestApp({ db: app.db })
    await again.session.signIn({ email, password })

    expect(again.drafts.offers()).toMatchObject([{ name: 'Half typ' }])
  })

  it('is offered to nobody else, and nobody else can open or drop it', async () => {
    const { app, me } = await anApp()
    app.drafts.keep(aKeptDraft(), window)

    await another(app, me)

    expect(app.drafts.offers()).toEqual([])
    expect(() => app.drafts.take(id, 2)).toThrow(aRefusal('not-found'))
    app.drafts.drop(id)
    await lockAndComeBack(app)
    expect(app.drafts.offers()).toHaveLength(1)
  })

  it('is not offered while a window has it open, and is again when that window is gone', async () => {
    const { app } = await anApp()
    app.drafts.keep(aKeptDraft(), window)
    expect(app.drafts.offers()).toEqual([])

    app.drafts.release(window)

    expect(app.drafts.offers()).toHaveLength(1)
  })

  it('takes the place of what was kept before, and is gone once it is dropped', async () => {
    const { app } = await anApp()
    app.drafts.keep(aKeptDraft(), window)
    app.drafts.keep(aKeptDraft(anOperatorDraft({ fullName: 'Half typed' })), window)
    app.drafts.release(window)
    expect(app.drafts.offers()).toMatchObject([{ name: 'Half typed' }])

    app.drafts.drop(id)

    expect(app.drafts.offers()).toEqual([])
  })

  it('is kept for somebody who is signed in only', async () => {
    const { app } = await anApp()
    app.session.lock('asked')

    expect(() => app.drafts.keep(aKeptDraft(), window)).toThrow(aRefusal('locked'))
  })
})

describe('what was shown or typed for a kept draft', () => {
  it('can still be saved after a lock', async () => {
    const { app } = await anApp()
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
    const { preparedId } = await app.signIns.prepare({ password, about: [] })
    const draft = {
      ...anOperatorDraft({}, { apiUsers: { added: [added] } }),
      signIn: { kind: 'password' as const, preparedId },
    }
    app.drafts.keep(aKeptDraft(draft), window)

    await lockAndComeBack(app)
    const { draft: taken } = app.drafts.take(id, 2) as KeptOperator
    const saved = app.operators.create({ ...draft, ...taken, fields: draft.fields, apiUsers: draft.apiUsers })

    expect(taken.apiUsers.added).toHaveLength(1)
    expect(saved).toMatchObject({ apiUsers: [{ userName: 'nightly' }], signIn: { kind: 'password' } })
  })

  it('is forgotten at a lock where no draft holds it', async () => {
    const { app } = await anApp()
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
    const { preparedId } = await app.signIns.prepare({ password, about: [] })

    await lockAndComeBack(app)

    expect(app.apiAccounts.isIssued(added.issuedId)).toBe(false)
    expect(app.signIns.isPrepared(preparedId)).toBe(false)
  })

  it('is gone with the application; the offer names whose passwords, and the draft comes without them', async () => {
    const { app } = await anApp()
    const { added } = await anIssuedApiUser(app, { userName: 'nightly' })
    const { preparedId } = await app.signIns.invite()
    const draft = {
      ...anOperatorDraft({ fullName: 'Olga' }, { apiUsers: { added: [added] } }),
      signIn: { kind: 'invitation' as const, preparedId },
    }
    app.drafts.keep(aKeptDraft(draft), window)

    const again = createTestApp({ db: app.db })
    await again.session.signIn({ email, password })

    expect(again.drafts.offers()).toMatchObject([{ lostApiUsers: ['nightly'] }])
    expect(again.drafts.take(id, 2).draft).toMatchObject({
      fields: { fullName: 'Olga' },
      apiUsers: { added: [] },
      signIn: null,
    })
  })

  it('is in no draft: neither a password nor a hash nor a code is stored with it', async () => {
    const { app } = await anApp()
    const issued = await anIssuedApiUser(app)
    const { preparedId, code } = await app.signIns.invite()
    const draft = {
      ...anOperatorDraft({}, { apiUsers: { added: [issued.added] } }),
      signIn: { kind: 'invitation' as const, preparedId },
    }
    app.drafts.keep(aKeptDraft(draft), window)

    const stored = JSON.stringify(app.db.prepare('SELECT * FROM drafts').all())

    expect(stored).toContain(issued.added.issuedId)
    for (const secret of [issued.password, code, '$argon2id$']) expect(stored).not.toContain(secret)
  })
})
