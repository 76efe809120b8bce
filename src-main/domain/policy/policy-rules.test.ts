import { describe, expect, it } from 'vitest'
import { usualPolicy } from '../../../src-preload/contract/policy.js'
import { breaking, onlyRules } from '../../testing/a-policy.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { beginAs } from '../../testing/an-administrator.js'
import { anIssuedApiUser } from '../../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000
const named = (userName: string) => ({ request: { userName } })

describe('an API user breaks a rule', () => {
  it('where it was not used for so many days, counted from its creation until its first use', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, named('never'))
    await aSavedApiUser(app, named('used'))
    onlyRules(app, { unused: { on: true, days: 45 } })

    app.clock.now += 45 * day - 1
    expect(await breaking(app)).toEqual([])
    app.apiAccounts.recordUse('used', app.clock.now)
    app.clock.now += 1

    expect(await breaking(app)).toEqual(['never'])
  })

  it('where its password is older than so many days; a new one begins anew', async () => {
    const app = createTestApp()
    const { operator, account } = await aSavedApiUser(app, named('renewed'))
    await aSavedApiUser(app, named('old'))
    onlyRules(app, { old: { on: true, days: 90 } })
    app.clock.now += 60 * day
    const { issuedId } = await app.apiAccounts.issue({
      ...{ userName: 'renewed', description: 'API', expiresAt: null, renewing: account.guid },
    })
    const { description, state, expiresAt, renewals } = account
    const renewed = {
      ...{ guid: account.guid, userName: 'renewed', description, state, expiresAt, endsOverlap: false },
      ...{ seen: { description, state, expiresAt, renewals } },
      renewal: { issuedId, overlap: 'none' as const },
    }
    app.operators.save(operator.guid, 1, {
      ...{ fields: operator.fields, groups: [], signIn: null },
      apiUsers: { added: [], changed: [renewed], deleted: [], restored: [], purged: [] },
    })

    app.clock.now += 30 * day
    expect(await breaking(app)).toEqual(['old'])
    app.clock.now += 60 * day
    expect(await breaking(app)).toEqual(['old', 'renewed'])
  })

  it('where its operator has more of them that work than allowed', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, named('single'))
    const issued = [
      await anIssuedApiUser(app, { userName: 'a' }),
      await anIssuedApiUser(app, { userName: 'b' }),
    ]
    app.operators.create(anOperatorDraft({}, { apiUsers: { added: issued.map(({ added }) => added) } }))
    onlyRules(app, { several: { on: true, most: 1 } })

    expect(await breaking(app)).toEqual(['a', 'b'])
    app.db.exec("UPDATE api_accounts SET state = 'disabled' WHERE user_name = 'a'")
    expect(await breaking(app)).toEqual([])
  })

  it('where nobody noted its password down or used it', async () => {
    const app = createTestApp()
    const person = await beginAs(app)
    const by = { guid: person.guid, name: person.fullName }
    const { account: made } = await app.servedAccounts.add(person.guid, 'API', 'api', by)
    await aSavedApiUser(app, named('noted'))
    onlyRules(app, { unacknowledged: { on: true } })

    expect(await breaking(app)).toEqual([made.userName])
    app.apiAccounts.recordUse(made.userName, app.clock.now)
    expect(await breaking(app)).toEqual([])
  })

  it('where it never expires', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, named('endless'))
    await aSavedApiUser(app, { request: { userName: 'ends', expiresAt: app.clock.now + day } })
    onlyRules(app, { endless: { on: true } })

    expect(await breaking(app)).toEqual(['endless'])
  })

  it('where its operator cannot sign in: no password, no open invitation, or not allowed to use one', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, named('nothing'))
    const { operator } = await aSavedApiUser(app, named('invited'))
    const { preparedId } = await app.signIns.invite()
    app.operators.save(operator.guid, 1, {
      ...anOperatorDraft(operator.fields),
      signIn: { kind: 'invitation', preparedId },
    })
    onlyRules(app, { ownerCannotSignIn: { on: true } })

    expect(await breaking(app)).toEqual(['nothing'])
    app.clock.now += 22 * day
    expect(await breaking(app)).toEqual(['invited', 'nothing'])
  })

  it('only while it works: neither disabled nor expired', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, named('works'))
    await aSavedApiUser(app, named('disabled'))
    await aSavedApiUser(app, { request: { userName: 'expired', expiresAt: app.clock.now + day } })
    app.db.exec("UPDATE api_accounts SET state = 'disabled' WHERE user_name = 'disabled'")
    onlyRules(app, { ownerCannotSignIn: { on: true } })
    app.clock.now += 2 * day

    expect(await breaking(app)).toEqual(['works'])
  })

  it('only where the rule is on', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, named('anything'))
    onlyRules(app, {})
    app.clock.now += 400 * day

    expect(await breaking(app)).toEqual([])
  })
})

describe('the rules', () => {
  it('stand as they do in a new store until they are changed, which is written down', () => {
    const app = createTestApp()
    expect(app.policy.get()).toEqual(usualPolicy)

    app.policy.change({ ...usualPolicy, unused: { on: true, days: 30 }, endless: { on: false } })

    expect(app.policy.get()).toMatchObject({ unused: { days: 30 }, endless: { on: false } })
    const entry = app.db.prepare("SELECT action, changes FROM activity WHERE action = 'policy-changed'").all()
    expect(entry).toHaveLength(1)
    expect(JSON.stringify(entry)).toContain('45 days')
    expect(app.announced).toContainEqual(expect.objectContaining({ room: 'policy', name: 'changed' }))
  })

  it('are not written down where nothing changes', () => {
    const app = createTestApp()

    app.policy.change(usualPolicy)

    expect(app.db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0)
  })

  it('serve as usual where something else stands in the store', () => {
    const app = createTestApp()
    app.db.exec(`INSERT INTO settings VALUES ('policy', '{"unused": 7')`)

    expect(app.policy.get()).toEqual(usualPolicy)
  })
})
