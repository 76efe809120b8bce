import { beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import { useSortedList } from './use-sorted-list.js'

const items = shallowRef([
  { name: 'Platform', members: 2 },
  { name: 'élan', members: 10 },
  { name: 'Night shift', members: 0 },
])
const aList = () =>
  useSortedList({
    items,
    keptAs: 'test.sort',
    columns: { name: ({ name }) => name, members: ({ members }) => members },
    usual: 'name',
    text: ({ name }) => name,
  })
const names = (list: ReturnType<typeof aList>) => list.shown.value.map(({ name }) => name)

beforeEach(() => vi.unstubAllGlobals())

describe('a list that is here whole', () => {
  it('goes by name without case and accents, and by number', () => {
    const list = aList()
    expect(names(list)).toEqual(['élan', 'Night shift', 'Platform'])

    list.sort.value = { column: 'members', direction: 'descending' }

    expect(names(list)).toEqual(['élan', 'Platform', 'Night shift'])
  })

  it('is narrowed by what is typed', () => {
    const list = aList()

    list.filter.value = 'SHIFT'

    expect(names(list)).toEqual(['Night shift'])
    expect(list.filtered.value).toBe(true)
  })
})
