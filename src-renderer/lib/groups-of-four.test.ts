import { expect, it } from 'vitest'
import { groupsOfFour } from './groups-of-four.js'

it('cuts after every fourth letter', () => {
  expect(groupsOfFour('k7QwpR3mxT')).toEqual(['k7Qw', 'pR3m', 'xT'])
})

it('never cuts inside a letter', () => {
  expect(groupsOfFour('abc😀d')).toEqual(['abc😀', 'd'])
})

it('has no groups for no text', () => {
  expect(groupsOfFour('')).toEqual([])
})
