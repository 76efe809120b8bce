import { expect, it } from 'vitest'
import { counted, showCount } from './numbers.js'

it('groups thousands', () => {
  expect(showCount(1284)).toBe('1,284')
})

it('counts one in the singular and all else in the plural', () => {
  expect(counted(0, 'operator', 'operators')).toBe('0 operators')
  expect(counted(1, 'operator', 'operators')).toBe('1 operator')
  expect(counted(100_000, 'operator', 'operators')).toBe('100,000 operators')
})
