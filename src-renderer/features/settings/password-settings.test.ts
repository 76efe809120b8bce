import { describe, expect, it } from 'vitest'
import { usualGenerator } from '../../../src-preload/contract/generator.js'
import { checkGenerator, clearAfterOptions, typedOf } from './password-settings.js'

const typed = typedOf(usualGenerator)

describe('what is typed about passwords', () => {
  it('is the choice where it is worth enough', () => {
    expect(checkGenerator(typed).strong).toEqual(usualGenerator)
    expect(checkGenerator({ ...typed, length: ' 24 ' }).strong).toMatchObject({ length: 24 })
  })

  it('is refused with the reason and with what would be enough', () => {
    const short = checkGenerator({ ...typed, length: '12' })
    const few = checkGenerator({ ...typed, kind: 'words', words: '6' })

    expect(short.strong).toBeUndefined()
    expect(short.problems).toEqual({
      length: 'Not saved: that is worth 69 bits, and 128 are needed. Take 23 characters or more.',
    })
    expect(few.problems).toEqual({
      words: 'Not saved: that is worth 77 bits, and 128 are needed. Take 10 words or more.',
    })
  })

  it.each(['', 'many', '12.5', '-3', '1e2', '129'])('is refused beside the field: %j', (length) => {
    expect(checkGenerator({ ...typed, length }).problems).toEqual({ length: 'Type a number from 1 to 128.' })
  })
})

it('offers from 10 seconds to 5 minutes, what is chosen now, and never', () => {
  const labels = clearAfterOptions(45).map(({ label }) => label)

  expect(labels).toEqual([
    '10 seconds',
    '20 seconds',
    '30 seconds',
    '45 seconds',
    '1 minute',
    '2 minutes',
    '5 minutes',
    'Never',
  ])
})
