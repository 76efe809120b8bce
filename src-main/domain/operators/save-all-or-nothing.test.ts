import { describe, expect, it } from 'vitest'
import type { IssuedId } from '../../../src-preload/contract/api-accounts.js'
import type { ApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import { anApiAccountRequest, anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const neverIssued = '0e0f7f3c-7f0a-4a55-9d7c-2f6c5c0a9a10' as IssuedId

async function anOperatorWithEverything(app: TestApp) {
  const [before, after] = ['Before', 'After'].map((description) => app.groups.create({ description }).guid)
  const { added } = await anIssuedApiUser(app)
  const groups = before ? [before] : []
  const operator = app.operators.create(anOperatorDraft({}, { groups, apiUsers: { added: [added] } }))
  return { operator, newGroups: after ? [after] : [] }
}

/** Changes everything, and its last step is the one given. */
async function aDraftEndingIn(app: TestApp, last: ApiUserChanges['added'][number]) {
  const { operator, newGroups } = await anOperatorWithEverything(app)
  const { added } = await anIssuedApiUser(app)
  const deleted = operator.apiUsers.map(({ guid }) => guid)
  const apiUsers = { added: [added, last], deleted }
  const draft = anOperatorDraft({ fullName: 'Changed', onDuty: false }, { groups: newGroups, apiUsers })
  return { operator, draft, added }
}

describe('one Save', () => {
  it('writes fields, groups, added and deleted API users together', async () => {
    const app = createTestApp()
    const last = await anIssuedApiUser(app)
    const { operator, draft, added } = await aDraftEndingIn(app, last.added)

    const saved = app.operators.save(operator.guid, 1, draft)

    expect(saved.fields).toEqual(draft.fields)
    expect(saved.groups).toEqual(draft.groups)
    expect(saved.apiUsers.map(({ userName }) => userName)).toEqual([added.userName, last.added.userName])
  })

  it('writes nothing where its last step is refused', async () => {
    const app = createTestApp()
    const refused = { ...anApiAccountRequest(), issuedId: neverIssued }
    const { operator, draft } = await aDraftEndingIn(app, refused)

    expect(() => app.operators.save(operator.guid, 1, draft)).toThrow(
      aRefusal('not-found', { apiUsers: 'no-longer-issued' }),
    )
    expect(app.operators.get(operator.guid)).toEqual(operator)
  })

  it('writes nothing where the store fails at its last step', async () => {
    const app = createTestApp()
    const last = await anIssuedApiUser(app, { userName: 'the-last' })
    const { operator, draft } = await aDraftEndingIn(app, last.added)
    app.db.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON api_accounts WHEN new.user_name = 'the-last'
      BEGIN SELECT raise(ABORT, 'the store fails'); END`)

    expect(() => app.operators.save(operator.guid, 1, draft)).toThrow('the store fails')
    expect(app.operators.get(operator.guid)).toEqual(operator)
  })

  it('can be repeated after a refusal: noted passwords are still waiting', async () => {
    const app = createTestApp()
    const refused = { ...anApiAccountRequest(), issuedId: neverIssued }
    const { operator, draft, added } = await aDraftEndingIn(app, refused)
    expect(() => app.operators.save(operator.guid, 1, draft)).toThrow(aRefusal('not-found'))

    const apiUsers = { ...draft.apiUsers, added: [added] }
    const saved = app.operators.save(operator.guid, 1, { ...draft, apiUsers })

    expect(saved.apiUsers.map(({ userName }) => userName)).toEqual([added.userName])
  })

  it('creates no operator where its API user is refused', () => {
    const app = createTestApp()
    const refused = { ...anApiAccountRequest(), issuedId: neverIssued }

    expect(() => app.operators.create(anOperatorDraft({}, { apiUsers: { added: [refused] } }))).toThrow(
      aRefusal('not-found'),
    )
    expect(app.counts().operators).toBe(0)
  })
})

describe('telling the windows', () => {
  it('happens once for each change, after it can no longer be undone', () => {
    const app = createTestApp()
    const { guid } = app.operators.create(anOperatorDraft())
    app.operators.save(guid, 1, anOperatorDraft())
    app.operators.remove(guid, 2)

    const changed = { room: 'operators', name: 'changed', payload: guid, inTransaction: false }

    expect(app.announced).toEqual([changed, changed, changed])
  })

  it('does not happen for what was refused', async () => {
    const app = createTestApp()
    const refused = { ...anApiAccountRequest(), issuedId: neverIssued }
    const { operator, draft } = await aDraftEndingIn(app, refused)
    const before = [...app.announced]

    expect(() => app.operators.save(operator.guid, 1, draft)).toThrow(aRefusal('not-found'))
    expect(() => app.operators.save(operator.guid, 7, draft)).toThrow(aRefusal('conflict'))
    expect(() => app.operators.remove(operator.guid, 7)).toThrow(aRefusal('conflict'))
    expect(app.announced).toEqual(before)
  })
})
