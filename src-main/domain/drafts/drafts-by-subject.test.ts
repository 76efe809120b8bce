import { describe, expect, it } from 'vitest'
import type { DraftId, KeptDraft } from '../../../src-preload/contract/drafts.js'
import { beginAs, password } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const id = 'a1b2c3d4-0000-4000-8000-000000000001' as DraftId
const window = 1

async function anApp() {
  const app = createTestApp()
  await beginAs(app)
  return app
}

async function lockAndComeBack({ session, drafts }: TestApp) {
  session.lock('asked')
  drafts.release(window)
  return session.signIn({ email: 'wilma@example.org', password })
}

const aKeptOperator: KeptDraft = {
  ...{ id, subject: 'operator', guid: null, version: 0 },
  saved: anOperatorDraft({ fullName: '' }),
  draft: anOperatorDraft({ fullName: 'Half typ' }),
}
const nobody = { added: [], removed: [] }
const aKeptGroup: KeptDraft = {
  ...{ id, subject: 'group', guid: null, version: 0 },
  saved: { fields: { description: '' }, members: nobody },
  draft: { fields: { description: 'Night sh' }, members: nobody },
}
const aKeptSubAccount: KeptDraft = {
  ...{ id, subject: 'sub-account', guid: null, version: 0 },
  saved: { fields: { name: '', reference: '' }, members: nobody },
  draft: { fields: { name: 'Night sh', reference: '' }, members: nobody },
}

describe.each([aKeptGroup, aKeptSubAccount])('a draft of a $subject', (kept) => {
  it('is kept through a lock by the same rules', async () => {
    const app = await anApp()
    app.drafts.keep(kept, window)

    await lockAndComeBack(app)

    expect(app.drafts.offers()).toMatchObject([{ subject: kept.subject, name: 'Night sh', lostApiUsers: [] }])
    expect(app.drafts.take(id, 2)).toMatchObject(kept)
  })
})

it('a draft of a version that did not know who may sign in with a password still opens', async () => {
  const app = await anApp()
  app.drafts.keep(aKeptOperator, window)
  app.db
    .prepare(
      "UPDATE drafts SET draft = json_remove(draft, '$.saved.fields.allowNativeLogin', '$.draft.fields.allowNativeLogin')",
    )
    .run()

  await lockAndComeBack(app)

  expect(app.drafts.take(id, 2)).toMatchObject({ draft: { fields: { allowNativeLogin: true } } })
})
