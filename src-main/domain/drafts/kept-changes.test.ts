import { expect, it } from 'vitest'
import type { DraftId, KeptOperator } from '../../../src-preload/contract/drafts.js'
import { aRenewal } from '../../testing/a-change.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { beginAs, password } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'

const id = 'a1b2c3d4-0000-4000-8000-000000000001' as DraftId
const window = 1
const email = 'wilma@example.org'

const aKeptDraft = (draft = anOperatorDraft()): KeptOperator => ({
  ...{ id, subject: 'operator', guid: null, version: 0, saved: anOperatorDraft(), draft },
})

async function anApp() {
  const app = createTestApp()
  await beginAs(app)
  return app
}

it('a draft opens that an older version kept, which knows fewer kinds of changes', async () => {
  const app = await anApp()
  const kept = aKeptDraft()
  app.drafts.keep(kept, window)
  app.db
    .exec(`UPDATE drafts SET draft = json_remove(draft, '$.draft.apiUsers.changed', '$.draft.apiUsers.restored',
    '$.draft.apiUsers.purged', '$.saved.apiUsers.changed')`)

  expect(app.drafts.take(id, 2)).toMatchObject(kept)
})

it('a kept draft goes on as changes alone where a new password is gone with the application', async () => {
  const app = await anApp()
  const { account } = await aSavedApiUser(app, { request: { userName: 'nightly' } })
  const { change } = await aRenewal(app, account, 'day')
  const other = (await aSavedApiUser(app)).account
  const changed = [{ ...change, state: 'disabled' as const }, (await aRenewal(app, other, 'none')).change]
  app.drafts.keep(aKeptDraft(anOperatorDraft({}, { apiUsers: { changed } })), window)

  const again = createTestApp({ db: app.db })
  await again.session.signIn({ email, password })

  expect(again.drafts.offers()).toMatchObject([{ lostApiUsers: ['nightly', other.userName] }])
  expect(again.drafts.take(id, 2)).toMatchObject({
    draft: { apiUsers: { changed: [{ ...change, state: 'disabled', renewal: null }] } },
  })
})
