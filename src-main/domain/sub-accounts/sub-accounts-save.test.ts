import { describe, expect, it } from 'vitest'
import { aMember } from '../../testing/a-member.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const nobody = { added: [], removed: [] }
const fields = { name: 'Nordwind', reference: 'NW-1' }
const aSubAccount = ({ subAccounts }: TestApp) => subAccounts.create(fields).guid

describe('saving a sub account', () => {
  it('writes its fields and who came and left, together', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const ada = app.operators.create(anOperatorDraft())
    const bob = app.operators.create(anOperatorDraft({ subAccount }))

    const saved = app.subAccounts.save(subAccount, 1, {
      fields: { name: 'Nordwind Retail', reference: 'NW-2' },
      members: { added: [aMember(app, ada.guid)], removed: [aMember(app, bob.guid)] },
    })

    expect(saved).toMatchObject({ name: 'Nordwind Retail', reference: 'NW-2', operators: 1, version: 2 })
    expect(app.operators.get(ada.guid)).toMatchObject({ fields: { subAccount }, version: 2 })
    expect(app.operators.get(bob.guid)).toMatchObject({ fields: { subAccount: null }, version: 2 })
  })

  it('takes whoever comes out of the groups that were shown with them', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const group = app.groups.create({ description: 'Platform' }).guid
    const ada = app.operators.create(anOperatorDraft({}, { groups: [group] }))

    app.subAccounts.save(subAccount, 1, { fields, members: { added: [aMember(app, ada.guid)], removed: [] } })

    expect(app.operators.get(ada.guid)).toMatchObject({ groups: [], fields: { subAccount } })
  })

  it('refuses whoever joined another group since they were picked, and leaves them where they are', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const group = app.groups.create({ description: 'Platform' }).guid
    const ada = app.operators.create(anOperatorDraft({ fullName: 'Ada' }))
    const picked = aMember(app, ada.guid)
    app.operators.save(ada.guid, 1, anOperatorDraft({ fullName: 'Ada' }, { groups: [group] }))

    expect(() =>
      app.subAccounts.save(subAccount, 1, { fields, members: { added: [picked], removed: [] } }),
    ).toThrow(aRefusal('not-allowed', { [ada.guid]: 'moved-meanwhile' }))
    expect(app.operators.get(ada.guid).groups).toEqual([group])
  })

  it('refuses administrators', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const groups = app.groups.list().flatMap(({ guid, kind }) => (kind === 'administrators' ? [guid] : []))
    const boss = app.operators.create(anOperatorDraft({}, { groups }))
    const added = [aMember(app, boss.guid)]

    expect(() => app.subAccounts.save(subAccount, 1, { fields, members: { added, removed: [] } })).toThrow(
      aRefusal('not-allowed', { [boss.guid]: 'is-administrator' }),
    )
  })

  it('refuses a draft that started from an older version, and the name of another', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    app.subAccounts.create({ name: 'Café', reference: '' })
    app.subAccounts.save(subAccount, 1, { fields: { ...fields, reference: 'first' }, members: nobody })

    expect(() => app.subAccounts.save(subAccount, 1, { fields, members: nobody })).toThrow(
      aRefusal('conflict'),
    )
    expect(() =>
      app.subAccounts.save(subAccount, 2, { fields: { ...fields, name: 'cafe' }, members: nobody }),
    ).toThrow(aRefusal('taken', { name: 'taken' }))
    expect(app.subAccounts.get(subAccount).reference).toBe('first')
  })
})

describe('deleting a sub account', () => {
  it('is refused while operators belong to it', () => {
    const app = createTestApp()
    const subAccount = aSubAccount(app)
    const { guid } = app.operators.create(anOperatorDraft({ subAccount }))

    expect(() => app.subAccounts.remove(subAccount, 1)).toThrow(
      aRefusal('not-allowed', { subAccount: 'not-empty' }),
    )
    app.subAccounts.save(subAccount, 1, { fields, members: { added: [], removed: [aMember(app, guid)] } })
    app.subAccounts.remove(subAccount, 2)

    expect(app.subAccounts.list()).toEqual([])
  })
})
