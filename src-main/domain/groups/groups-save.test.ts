import { describe, expect, it } from 'vitest'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import { aMember } from '../../testing/a-member.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const nobody = { added: [], removed: [] }
const aGroup = ({ groups }: TestApp, description = 'Platform') => groups.create({ description }).guid
const anOperator = (app: TestApp, fullName: string, groups: GroupGuid[] = []) =>
  app.operators.create(anOperatorDraft({ fullName }, { groups }))
const activityOf = (app: TestApp, operator: string | null) =>
  app.activity.page({
    ...{ operator, actor: null, action: null, filter: '', from: null, until: null, before: null, limit: 50 },
  }).rows

describe('saving a group', () => {
  it('writes its name and who joined and left, together, and counts up its version', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const [ada, bob] = [anOperator(app, 'Ada'), anOperator(app, 'Bob', [group])]

    const saved = app.groups.save(group, 1, {
      fields: { description: 'Platform team' },
      members: { added: [aMember(app, ada.guid)], removed: [aMember(app, bob.guid)] },
    })

    expect(saved).toMatchObject({ description: 'Platform team', members: 1, version: 2 })
    expect(app.operators.get(ada.guid).groups).toEqual([group])
    expect(app.operators.get(bob.guid).groups).toEqual([])
  })

  it('refuses a draft that started from an older version', () => {
    const app = createTestApp()
    const group = aGroup(app)
    app.groups.save(group, 1, { fields: { description: 'First' }, members: nobody })

    expect(() => app.groups.save(group, 1, { fields: { description: 'Second' }, members: nobody })).toThrow(
      aRefusal('conflict'),
    )
    expect(app.groups.get(group).description).toBe('First')
  })

  it('refuses the name of another, and takes its own in other letters', () => {
    const app = createTestApp()
    const group = aGroup(app)
    aGroup(app, 'Café')
    const rename = (description: string) =>
      app.groups.save(group, 1, { fields: { description }, members: nobody })

    expect(() => rename('CAFE')).toThrow(aRefusal('taken', { description: 'taken' }))
    expect(rename('PLATFORM').description).toBe('PLATFORM')
  })

  it('refuses operators of a sub account and those who are gone, names each, and writes nothing', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const subAccount = app.subAccounts.create({ name: 'Nordwind', reference: '' }).guid
    const apart = app.operators.create(anOperatorDraft({ subAccount }))
    const [gone, ada] = [anOperator(app, 'Gone'), anOperator(app, 'Ada')]
    const added = [apart, gone, ada].map(({ guid }) => aMember(app, guid))
    app.operators.remove(gone.guid, 1)

    expect(() =>
      app.groups.save(group, 1, { fields: { description: 'New' }, members: { added, removed: [] } }),
    ).toThrow(aRefusal('not-allowed', { [apart.guid]: 'in-sub-account', [gone.guid]: 'no-longer-there' }))
    expect(app.groups.get(group)).toMatchObject({ description: 'Platform', members: 0, version: 1 })
  })

  it('is written down for the group and for each operator who joined or left', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const ada = anOperator(app, 'Ada')

    app.groups.save(group, 1, {
      fields: { description: 'Platform' },
      members: { added: [{ ...aMember(app, ada.guid), fullName: 'Not her name' }], removed: [] },
    })

    expect(activityOf(app, null)[0]).toMatchObject({
      ...{ action: 'group-saved', subject: 'Platform' },
      changes: [{ field: 'membersAdded', before: null, after: 'Ada' }],
    })
    expect(activityOf(app, ada.guid)[0]).toMatchObject({
      action: 'operator-saved',
      changes: [{ field: 'groups', before: null, after: 'Platform' }],
    })
  })

  it('tells the windows once it is stored, and of operators only where some joined or left', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const ada = anOperator(app, 'Ada')
    app.announced.length = 0

    app.groups.save(group, 1, { fields: { description: 'New' }, members: nobody })
    app.groups.save(group, 2, {
      fields: { description: 'New' },
      members: { added: [aMember(app, ada.guid)], removed: [] },
    })

    const told = app.announced.map(({ room, payload, inTransaction }) => [room, payload, inTransaction])
    expect(told).toEqual([
      ['groups', null, false],
      ['groups', null, false],
      ['operators', ada.guid, false],
    ])
  })
})

describe('a group and an operator of it, edited at once', () => {
  it('the operator who is saved later meets a conflict, and does not leave the group again', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const ada = anOperator(app, 'Ada')
    app.groups.save(group, 1, {
      fields: { description: 'Platform' },
      members: { added: [aMember(app, ada.guid)], removed: [] },
    })

    expect(() => app.operators.save(ada.guid, ada.version, anOperatorDraft({ fullName: 'Ada L' }))).toThrow(
      aRefusal('conflict'),
    )
    expect(app.operators.get(ada.guid).groups).toEqual([group])
  })

  it('the group that is saved later takes nobody back in who left by their own page', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const [ada, bob] = [anOperator(app, 'Ada', [group]), anOperator(app, 'Bob')]
    app.operators.save(ada.guid, 1, anOperatorDraft({ fullName: 'Ada' }))

    app.groups.save(group, 1, {
      fields: { description: 'Platform' },
      members: { added: [aMember(app, bob.guid)], removed: [] },
    })

    expect(app.groups.members(group)).toEqual([bob.guid])
  })
})

describe('deleting a group', () => {
  it('leaves its members operators, whose open drafts meet a conflict', () => {
    const app = createTestApp()
    const group = aGroup(app)
    const ada = anOperator(app, 'Ada', [group])

    app.groups.remove(group, 1)

    expect(app.operators.get(ada.guid)).toMatchObject({ groups: [], version: 2 })
    expect(activityOf(app, ada.guid)[0]).toMatchObject({
      changes: [{ field: 'groups', before: 'Platform', after: null }],
    })
  })

  it('is refused where somebody saved it meanwhile', () => {
    const app = createTestApp()
    const group = aGroup(app)
    app.groups.save(group, 1, { fields: { description: 'New' }, members: nobody })

    expect(() => app.groups.remove(group, 1)).toThrow(aRefusal('conflict'))
    expect(app.groups.get(group).description).toBe('New')
  })
})
