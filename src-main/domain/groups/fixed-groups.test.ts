import { describe, expect, it } from 'vitest'
import { aMember } from '../../testing/a-member.js'
import { beginAs } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const ofKind = ({ groups }: TestApp, kind: string) => {
  const found = groups.list().find((group) => group.kind === kind)
  if (!found) throw new Error(`no group of kind ${kind}`)
  return found
}
const anOperator = (app: TestApp, fullName: string) => app.operators.create(anOperatorDraft({ fullName }))

describe('the groups that always exist', () => {
  it('Everyone can neither be changed nor deleted', () => {
    const app = createTestApp()
    const { guid, description } = ofKind(app, 'everyone')
    const added = [aMember(app, anOperator(app, 'Ada').guid)]
    const fixed = aRefusal('not-allowed', { group: 'everyone-is-fixed' })

    expect(() =>
      app.groups.save(guid, 1, { fields: { description }, members: { added, removed: [] } }),
    ).toThrow(fixed)
    expect(() => app.groups.remove(guid, 1)).toThrow(fixed)
  })

  it('Administrators keeps its name, and its members are edited', () => {
    const app = createTestApp()
    const { guid, description } = ofKind(app, 'administrators')
    const members = { added: [aMember(app, anOperator(app, 'Ada').guid)], removed: [] }
    const fixed = aRefusal('not-allowed', { group: 'administrators-are-fixed' })

    expect(() => app.groups.save(guid, 1, { fields: { description: 'Bosses' }, members })).toThrow(fixed)
    expect(() => app.groups.remove(guid, 1)).toThrow(fixed)
    expect(app.groups.save(guid, 1, { fields: { description }, members }).members).toBe(1)
  })

  it('the last administrator who can sign in stays', async () => {
    const app = createTestApp()
    const me = await beginAs(app)
    const { guid, description } = ofKind(app, 'administrators')
    const members = { added: [], removed: [aMember(app, me.guid)] }

    expect(() => app.groups.save(guid, 1, { fields: { description }, members })).toThrow(
      aRefusal('last-administrator'),
    )
    expect(app.groups.get(guid).members).toBe(1)
    expect(app.session.status().state).toBe('signed-in')
  })
})
