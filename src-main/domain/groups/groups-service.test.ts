import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp } from '../../testing/create-test-app.js'

describe('the groups', () => {
  it('begin with Everyone and Administrators, then go by name without case and accents', () => {
    const { groups } = createTestApp()
    for (const description of ['web shop', 'Élan', 'Alpha', 'Zulu', 'emergency'])
      groups.create({ description })

    const names = groups.list().map(({ description }) => description)

    expect(names).toEqual(['Everyone', 'Administrators', 'Alpha', 'Élan', 'emergency', 'web shop', 'Zulu'])
  })

  it('tell how many members each has; Everyone has all operators', () => {
    const { groups, operators } = createTestApp()
    const platform = groups.create({ description: 'Platform' }).guid
    operators.create(anOperatorDraft({}, { groups: [platform] }))
    operators.create(anOperatorDraft({}, { groups: [platform] }))
    const { guid } = operators.create(anOperatorDraft())

    const membersOf = () => groups.list().map(({ description, members }) => [description, members])

    expect(membersOf()).toEqual([
      ['Everyone', 3],
      ['Administrators', 0],
      ['Platform', 2],
    ])
    operators.remove(guid, 1)
    expect(membersOf()).toContainEqual(['Everyone', 2])
  })
})

describe('adding a group', () => {
  it('answers the empty group and tells the windows after it is stored', () => {
    const { groups, announced } = createTestApp()

    const group = groups.create({ description: 'Platform' })

    expect(group).toMatchObject({ description: 'Platform', kind: 'custom', members: 0 })
    expect(groups.list()).toContainEqual(group)
    expect(announced).toEqual([{ room: 'groups', name: 'changed', payload: null, inTransaction: false }])
  })

  it.each(['Café', 'CAFÉ', 'cafe', 'everyone', 'ADMINISTRATORS'])(
    'refuses %s, which differs from another by case or accents only',
    (description) => {
      const { groups, announced } = createTestApp()
      groups.create({ description: 'Café' })

      expect(() => groups.create({ description })).toThrow(aRefusal('taken', { description: 'taken' }))
      expect(groups.list()).toHaveLength(3)
      expect(announced).toHaveLength(1)
    },
  )
})
