import { describe, expect, it } from 'vitest'
import { createRemembered } from './remembered.js'

describe('what was verified a moment ago', () => {
  it('is known for five minutes', () => {
    const clock = { now: 0 }
    const remembered = createRemembered(() => clock.now)
    const mark = remembered.markOf('nightly', 'password', 'hash')
    expect(remembered.knows(mark)).toBe(false)

    remembered.remember(mark)
    clock.now = 5 * 60 * 1000 - 1
    expect(remembered.knows(mark)).toBe(true)
    clock.now += 1

    expect(remembered.knows(mark)).toBe(false)
  })

  it('is told apart in every part, and is not the same in another process', () => {
    const one = createRemembered()
    const marks = [
      one.markOf('ab', 'c', 'hash'),
      one.markOf('a', 'bc', 'hash'),
      one.markOf('ab', 'c', 'other'),
      one.markOf('ab1:c', '', 'hash'),
      createRemembered().markOf('ab', 'c', 'hash'),
    ]

    expect(new Set(marks).size).toBe(marks.length)
  })

  it('is not more than 1,024, the oldest forgotten first', () => {
    const remembered = createRemembered()
    for (let count = 0; count <= 1024; count++) remembered.remember(`mark ${count}`)

    expect(remembered.knows('mark 0')).toBe(false)
    expect(remembered.knows('mark 1')).toBe(true)
    expect(remembered.knows('mark 1024')).toBe(true)
  })
})
