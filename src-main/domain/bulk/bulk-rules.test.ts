import { describe, expect, it } from 'vitest'
import { allThatMatch, changeInBulk, chosen } from '../../testing/a-bulk-change.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { beginAs } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000

const groupOfKind = ({ groups }: TestApp, wanted: string) => {
  const found = groups.list().find(({ kind }) => kind === wanted)
  if (!found) throw new Error(`no group of the kind ${wanted}`)
  return found.guid
}

const addOperator = ({ operators }: TestApp, fullName: string, fields = {}) =>
  operators.create(anOperatorDraft({ fullName, ...fields }))

const aSubAccount = ({ subAccounts }: TestApp) => subAccounts.create({ name: 'Nordwind', reference: '' }).guid

describe('duty in bulk', () => {
  it('changes those who are not so yet, and says who is', async () => {
    const app = createTestApp()
    const ada = addOperator(app, 'Ada')
    const bob = addOperator(app, 'Bob', { onDuty: false })

    const outlook = await changeInBulk(app, chosen(ada, bob), { kind: 'duty', onDuty: false })

    expect(outlook).toMatchObject({
      selected: 2,
      changed: { count: 1, names: ['Ada'] },
      already: { count: 1, names: ['Bob'] },
      refused: [],
    })
    expect(app.operators.get(ada.guid)).toMatchObject({ version: 2, fields: { onDuty: false } })
    expect(app.operators.get(bob.guid).version).toBe(1)
  })

  it('reaches all that match, but for those taken out', async () => {
    const app = createTestApp()
    const [one, two] = [addOperator(app, 'Ada One'), addOperator(app, 'Ada Two')]
    const other = addOperator(app, 'Bob')

    await changeInBulk(app, allThatMatch('ADA', two), { kind: 'duty', onDuty: false })

    const onDuty = [one, two, other].map(({ guid }) => app.operators.get(guid).fields.onDuty)
    expect(onDuty).toEqual([false, true, true])
  })

  it('passes over who is gone', async () => {
    const app = createTestApp()
    const [ada, bob] = [addOperator(app, 'Ada'), addOperator(app, 'Bob')]
    app.operators.remove(bob.guid, 1)

    const outlook = await changeInBulk(app, chosen(ada, bob), { kind: 'duty', onDuty: false })

    expect(outlook).toMatchObject({ selected: 1, changed: { count: 1 } })
  })

  it('names the first few in the order of the list', async () => {
    const app = createTestApp()
    const made = ['Édith', 'zoë', 'Bob', 'ada'].map((name) => addOperator(app, name))

    const { changed } = await app.bulk.look({
      selection: chosen(...made),
      action: { kind: 'duty', onDuty: false },
    })

    expect(changed).toEqual({ count: 4, names: ['ada', 'Bob', 'Édith'] })
  })
})

describe('groups in bulk', () => {
  it('are joined by all but members of a sub account', async () => {
    const app = createTestApp()
    const group = app.groups.create({ description: 'Platform' }).guid
    const other = app.groups.create({ description: 'Other' }).guid
    const ada = app.operators.create(anOperatorDraft({ fullName: 'Ada' }, { groups: [other] }))
    const bob = app.operators.create(anOperatorDraft({ fullName: 'Bob' }, { groups: [group] }))
    const cem = addOperator(app, 'Cem', { subAccount: aSubAccount(app) })

    const outlook = await changeInBulk(app, chosen(ada, bob, cem), { kind: 'join', group })

    expect(outlook).toMatchObject({
      changed: { names: ['Ada'] },
      already: { names: ['Bob'] },
      refused: [{ rule: 'excludes-groups', count: 1, names: ['Cem'] }],
    })
    expect(app.operators.get(ada.guid)).toMatchObject({ version: 2, groups: [group, other].sort() })
    expect(app.operators.get(cem.guid)).toMatchObject({ version: 1, groups: [] })
  })

  it('are left, and no other group with them', async () => {
    const app = createTestApp()
    const group = app.groups.create({ description: 'Platform' }).guid
    const other = app.groups.create({ description: 'Other' }).guid
    const ada = app.operators.create(anOperatorDraft({}, { groups: [group, other] }))
    const bob = addOperator(app, 'Bob')

    const outlook = await changeInBulk(app, chosen(ada, bob), { kind: 'leave', group })

    expect(outlook).toMatchObject({ changed: { count: 1 }, already: { names: ['Bob'] } })
    expect(app.operators.get(ada.guid)).toMatchObject({ version: 2, groups: [other] })
  })

  it.each(['join', 'leave'] as const)('are never Everyone, whom nobody can %s', async (kind) => {
    const app = createTestApp()
    const action = { kind, group: groupOfKind(app, 'everyone') }

    await expect(app.bulk.look({ selection: chosen(addOperator(app, 'Ada')), action })).rejects.toThrow(
      aRefusal('not-allowed', { groups: 'everyone-is-fixed' }),
    )
  })

  it('keep the last administrator who can sign in', async () => {
    const app = createTestApp()
    const person = await beginAs(app)
    const administrators = groupOfKind(app, 'administrators')
    const withoutPassword = app.operators.create(
      anOperatorDraft({ fullName: 'Ada' }, { groups: [administrators] }),
    )

    const outlook = await changeInBulk(app, chosen(person, withoutPassword), {
      kind: 'leave',
      group: administrators,
    })

    expect(outlook).toMatchObject({
      changed: { names: ['Ada'] },
      refused: [{ rule: 'last-administrator', names: ['Wilma Keeper'] }],
      losesOwnRights: false,
    })
    expect(app.operators.get(person.guid).groups).toEqual([administrators])
  })

  it('say so where the person gives up their own rights, and lock', async () => {
    const app = createTestApp()
    const person = await beginAs(app)
    const administrators = groupOfKind(app, 'administrators')
    const { preparedId } = await app.signIns.prepare({ password: 'five more words of yours', about: [] })
    app.operators.create({
      ...anOperatorDraft({ fullName: 'Ada' }, { groups: [administrators] }),
      signIn: { kind: 'password', preparedId },
    })

    const outlook = await changeInBulk(app, chosen(person), { kind: 'leave', group: administrators })

    expect(outlook).toMatchObject({ changed: { count: 1 }, losesOwnRights: true })
    expect(app.session.status().state).toBe('locked')
  })
})

describe('deleting in bulk', () => {
  it('keeps who asks, and members of a sub account', async () => {
    const app = createTestApp()
    const person = await beginAs(app)
    const ada = addOperator(app, 'Ada')
    addOperator(app, 'Bob', { subAccount: aSubAccount(app) })

    const outlook = await changeInBulk(app, allThatMatch(''), { kind: 'delete' })

    expect(outlook).toMatchObject({
      selected: 3,
      changed: { names: ['Ada'] },
      refused: [
        { rule: 'current-operator', names: [person.fullName] },
        { rule: 'member-cannot-be-deleted', names: ['Bob'] },
      ],
    })
    expect(() => app.operators.get(ada.guid)).toThrow(aRefusal('not-found'))
    expect(app.counts().operators).toBe(2)
  })

  it('tells how many API users go with them, and names those in use', async () => {
    const app = createTestApp()
    const lately = await aSavedApiUser(app, { request: { userName: 'lately' } })
    const longAgo = await aSavedApiUser(app, { request: { userName: 'long-ago' } })
    app.apiAccounts.recordUse('lately', app.clock.now - 6 * day)
    app.apiAccounts.recordUse('long-ago', app.clock.now - 8 * day)
    const selection = chosen(lately.operator, longAgo.operator)

    const outlook = await changeInBulk(app, selection, { kind: 'delete' })

    expect(outlook).toMatchObject({ apiUsers: 2, usedApiUsers: { count: 1, names: ['lately'] } })
    expect(app.db.prepare('SELECT count(*) FROM api_accounts').pluck().get()).toBe(0)
  })
})
