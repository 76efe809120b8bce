import { describe, expect, it } from 'vitest'
import { type Member, noMembers } from '../../../src-preload/contract/members.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { add, refusalIn, remove, stateOf, undo } from './member-draft.js'

const aMember = (name: string): Member => ({
  ...{
    guid: name as OperatorGuid,
    fullName: name,
    email: `${name}@example.com`,
    groups: [],
    subAccount: null,
  },
})
const [ada, bob] = [aMember('ada'), aMember('bob')]

describe('the draft of who belongs to a group', () => {
  it('adds each once', () => {
    expect(add(add(noMembers(), ada), ada).added).toEqual([ada])
  })

  it('is clean again where somebody is added and removed, or removed and added', () => {
    expect(remove(add(noMembers(), ada), ada)).toEqual(noMembers())
    expect(add(remove(noMembers(), ada), ada)).toEqual(noMembers())
  })

  it('undoes one and leaves the others', () => {
    const changes = add(remove(noMembers(), ada), bob)

    expect(undo(changes, ada)).toEqual({ added: [bob], removed: [] })
    expect(stateOf(changes, ada)).toBe('removed')
    expect(stateOf(undo(changes, ada), ada)).toBe('stored')
  })

  it('lets nobody be picked who belongs to it, but for those who were to leave', () => {
    expect(refusalIn(add(noMembers(), ada), ada, false)).toBe('Added already')
    expect(refusalIn(noMembers(), ada, true)).toBe('Belongs to it already')
    expect(refusalIn(remove(noMembers(), ada), ada, true)).toBeUndefined()
  })
})
