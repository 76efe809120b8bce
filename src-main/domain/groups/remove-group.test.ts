import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { type Announcement, createTestApp, type TestApp } from '../../testing/create-test-app.js'

const many = 201

function aLargeGroup({ groups, operators, db }: TestApp) {
  const group = groups.create({ description: 'Everybody in the building' }).guid
  db.transaction(() => {
    for (let left = many; left > 0; left--) operators.create(anOperatorDraft({}, { groups: [group] }))
  })()
  return group
}

describe('deleting a large group', () => {
  it('tells how far it is, changes every member, and tells the windows once', async () => {
    const app = createTestApp()
    const group = aLargeGroup(app)
    app.announced.length = 0

    await app.removeGroup({ guid: group, version: 1 })

    const told = app.announced.filter(({ room }) => room !== 'work')
    expect(app.groups.list().map(({ description }) => description)).toEqual(['Everyone', 'Administrators'])
    expect(app.db.prepare('SELECT count(*) FROM operators WHERE version = 2').pluck().get()).toBe(many)
    expect(app.announced).toContainEqual(
      expect.objectContaining({ payload: { kind: 'group-removal', done: many, total: many } }),
    )
    expect(told.at(-1)).toMatchObject({ room: 'operators', payload: null, inTransaction: false })
  })

  it('leaves all of it where it is stopped', async () => {
    let stopAt = Infinity
    const onAnnounce = ({ room, payload }: Announcement) => {
      if (room === 'work' && (payload as { done: number }).done === stopAt) app.work.stop('group-removal')
    }
    const app = createTestApp({ onAnnounce })
    const group = aLargeGroup(app)
    stopAt = 50

    await expect(app.removeGroup({ guid: group, version: 1 })).rejects.toThrow(aRefusal('cancelled'))

    expect(app.groups.get(group)).toMatchObject({ members: many, version: 1 })
  })
})
