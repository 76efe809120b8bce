import { describe, expect, it } from 'vitest'
import type { Offboarding, Operator } from '../../../src-preload/contract/operators.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { beginAs } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000

const end = (app: TestApp, { guid, version, apiUsers }: Operator, wanted: Partial<Offboarding> = {}) =>
  app.offboardOperator({
    ...{ guid, version, apiUsers: 'delete', seen: apiUsers.map((one) => one.guid), confirmed: [] },
    ...wanted,
  })

const groupNamed = ({ groups }: TestApp, kind: string) => {
  const found = groups.list().find((group) => group.kind === kind)
  if (!found) throw new Error(`no group of the kind ${kind}`)
  return found.guid
}

/** An operator with an API user, a group, a password and duty. */
async function aHolder(app: TestApp) {
  const group = app.groups.create({ description: 'Platform' }).guid
  const saved = await aSavedApiUser(app, { fields: { fullName: 'Ada' }, groups: [group] })
  const { preparedId } = await app.signIns.prepare({ password: 'five more words of hers', about: [] })
  const { fields } = saved.operator
  const operator = app.operators.save(saved.operator.guid, 1, {
    ...anOperatorDraft(fields, { groups: [group] }),
    signIn: { kind: 'password', preparedId },
  })
  return { ...saved, operator }
}

describe('offboarding an operator', () => {
  it('ends all that it holds; its API users rest in Recently deleted', async () => {
    const app = createTestApp()
    await beginAs(app)
    const { operator, userName, password } = await aHolder(app)

    const after = end(app, operator)

    expect(after).toMatchObject({
      fields: { onDuty: false, allowNativeLogin: false, subAccount: null },
      ...{ groups: [], apiUsers: [], signIn: { kind: 'none' } },
      deletedApiUsers: [{ userName }],
    })
    expect(await app.verifyCredentials(userName, password)).toMatchObject({ why: 'unknown' })
  })

  it('disables its API users where that was chosen', async () => {
    const app = createTestApp()
    const { operator, userName } = await aHolder(app)

    const after = end(app, operator, { apiUsers: 'disable' })

    expect(after.apiUsers).toMatchObject([{ userName, state: 'disabled' }])
    expect(after.deletedApiUsers).toEqual([])
  })

  it('takes it out of its sub account', async () => {
    const app = createTestApp()
    const subAccount = app.subAccounts.create({ name: 'Nordwind', reference: '' }).guid
    const operator = app.operators.create(anOperatorDraft({ subAccount }))

    expect(end(app, operator).fields.subAccount).toBeNull()
  })

  it('withdraws an invitation', async () => {
    const app = createTestApp()
    const { preparedId } = await app.signIns.invite()
    const operator = app.operators.create({
      ...anOperatorDraft(),
      signIn: { kind: 'invitation', preparedId },
    })

    expect(end(app, operator).signIn).toEqual({ kind: 'none' })
  })

  it('is written down, part by part', async () => {
    const app = createTestApp()
    await beginAs(app)
    const { operator } = await aHolder(app)
    const { seq } = app.db.prepare('SELECT max(seq) AS seq FROM activity').get() as { seq: number }

    end(app, operator)

    const actions = app.db.prepare('SELECT action FROM activity WHERE seq > ? ORDER BY seq').pluck().all(seq)
    expect(actions).toEqual(['operator-saved', 'password-removed', 'api-user-deleted'])
  })

  it('asks for those that were used in the last 7 days by name, or ends nothing', async () => {
    const app = createTestApp()
    const { operator, userName, account } = await aHolder(app)
    app.apiAccounts.recordUse(userName, app.clock.now - 6 * day)

    expect(() => end(app, operator)).toThrow(aRefusal('used-lately'))
    expect(app.operators.get(operator.guid)).toEqual({
      ...operator,
      apiUsers: [expect.objectContaining({ userName, state: 'active' })],
    })
    expect(end(app, operator, { confirmed: [account.guid] }).apiUsers).toEqual([])
  })

  it('is refused where it holds an API user that was not shown, or another version is stored', async () => {
    const app = createTestApp()
    const { operator } = await aHolder(app)

    expect(() => end(app, operator, { seen: [] })).toThrow(aRefusal('conflict'))
    expect(() => end(app, operator, { version: 1 })).toThrow(aRefusal('conflict'))
    expect(app.operators.get(operator.guid)).toMatchObject({ fields: { onDuty: true } })
  })

  it('keeps the last administrator who can sign in, and who asks', async () => {
    const app = createTestApp()
    const person = await beginAs(app)
    const operator = app.operators.get(person.guid)
    expect(operator.groups).toEqual([groupNamed(app, 'administrators')])

    expect(() => end(app, operator)).toThrow(
      aRefusal('not-allowed', { operator: 'cannot-offboard-yourself' }),
    )
    app.session.lock('asked')
    expect(() => end(app, operator)).toThrow(aRefusal('last-administrator'))
  })

  it('ends nothing twice where nothing is held', () => {
    const app = createTestApp()
    const operator = app.operators.create(anOperatorDraft({ onDuty: false, allowNativeLogin: false }))

    const after = end(app, operator)

    expect(after).toEqual({ ...operator, version: 2 })
  })
})
