import { describe, expect, it } from 'vitest'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { SubAccountGuid } from '../../../src-preload/contract/sub-accounts.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const nowhere = '6a1f9f0e-3f4e-4f0b-9a53-5d8b6f1c2e77'

const groupOfKind = ({ groups }: TestApp, kind: string) =>
  groups.list().flatMap((group) => (group.kind === kind ? [group.guid] : []))
const aSubAccount = ({ subAccounts }: TestApp) => subAccounts.create({ name: 'Nordwind', reference: '' }).guid

describe('the groups of an operator', () => {
  it('are kept as chosen, Administrators among them', () => {
    const app = createTestApp()
    const custom = app.groups.create({ description: 'Platform' }).guid
    const groups = [...groupOfKind(app, 'administrators'), custom].sort()

    const operator = app.operators.create(anOperatorDraft({}, { groups }))

    expect(operator.groups).toEqual(groups)
  })

  it('are replaced by a save, not added to', () => {
    const app = createTestApp()
    const [a, b, c] = ['A', 'B', 'C'].map((description) => app.groups.create({ description }).guid)
    const { guid } = app.operators.create(anOperatorDraft({}, { groups: [a, b] as GroupGuid[] }))

    const saved = app.operators.save(guid, 1, anOperatorDraft({}, { groups: [b, c] as GroupGuid[] }))

    expect(saved.groups).toEqual([b, c].sort())
  })

  it('count once where one was sent twice', () => {
    const app = createTestApp()
    const group = app.groups.create({ description: 'Platform' }).guid

    const operator = app.operators.create(anOperatorDraft({}, { groups: [group, group] }))

    expect(operator.groups).toEqual([group])
  })

  it('never are Everyone, which is computed', () => {
    const app = createTestApp()
    const groups = groupOfKind(app, 'everyone')
    const { guid } = app.operators.create(anOperatorDraft())
    const refusal = aRefusal('not-allowed', { groups: 'everyone-is-fixed' })

    expect(() => app.operators.create(anOperatorDraft({}, { groups }))).toThrow(refusal)
    expect(() => app.operators.save(guid, 1, anOperatorDraft({}, { groups }))).toThrow(refusal)
    expect(app.operators.get(guid)).toMatchObject({ version: 1, groups: [] })
  })

  it('must exist', () => {
    const app = createTestApp()
    const groups = [nowhere as GroupGuid]

    expect(() => app.operators.create(anOperatorDraft({}, { groups }))).toThrow(
      aRefusal('not-found', { groups: 'no-longer-there' }),
    )
    expect(app.counts().operators).toBe(0)
  })
})

describe('the sub account of an operator', () => {
  it('must exist', () => {
    const { operators, counts } = createTestApp()
    const subAccount = nowhere as SubAccountGuid

    expect(() => operators.create(anOperatorDraft({ subAccount }))).toThrow(
      aRefusal('not-found', { subAccount: 'no-longer-there' }),
    )
    expect(counts().operators).toBe(0)
  })

  it('excludes every group', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const groups = [app.groups.create({ description: 'Platform' }).guid]
    const { guid } = app.operators.create(anOperatorDraft({}, { groups }))
    const refusal = aRefusal('not-allowed', { subAccount: 'excludes-groups' })

    expect(() => app.operators.create(anOperatorDraft({ subAccount }, { groups }))).toThrow(refusal)
    expect(() => app.operators.save(guid, 1, anOperatorDraft({ subAccount }, { groups }))).toThrow(refusal)
    expect(app.operators.get(guid)).toMatchObject({ groups, fields: { subAccount: null } })
  })

  it('may be entered by leaving the groups in the same save', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const groups = [app.groups.create({ description: 'Platform' }).guid]
    const { guid } = app.operators.create(anOperatorDraft({}, { groups }))

    const saved = app.operators.save(guid, 1, anOperatorDraft({ subAccount }))

    expect(saved).toMatchObject({ groups: [], fields: { subAccount } })
  })

  it('keeps its members from being deleted until they have left it', () => {
    const app = createTestApp()
    const { guid } = app.operators.create(anOperatorDraft({ subAccount: aSubAccount(app) }))

    expect(() => app.operators.remove(guid, 1)).toThrow(
      aRefusal('not-allowed', { subAccount: 'member-cannot-be-deleted' }),
    )
    app.operators.save(guid, 1, anOperatorDraft())
    app.operators.remove(guid, 2)

    expect(app.counts().operators).toBe(0)
  })
})
