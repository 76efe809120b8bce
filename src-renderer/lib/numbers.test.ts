import { expect, it } from 'vitest'
import { counted, showCount } from './numbers.js'

it('groups thousands', () => {
  expect(showCount(1284)).toBe('1,284')
})

it('counts one in the singular and all else in the plural', () => {
  expect(counted(1284, 'session.signIn.lockedAfter')).toBe('Locked after 1,284 minutes without use')
  expect(counted(1, 'session.signIn.lockedAfter')).toBe('Locked after 1 minute without use')
})
