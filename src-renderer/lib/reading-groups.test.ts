import { expect, it } from 'vitest'
import { readingGroups } from './reading-groups.js'

it('cuts after every fourth letter', () => {
  expect(readingGroups('k7QwpR3mxT')).toEqual(['k7Qw', 'pR3m', 'xT'])
})

it('cuts a passphrase after every word', () => {
  expect(readingGroups('abacus-yo-yo-zoom')).toEqual(['abacus-', 'yo-', 'yo-', 'zoom'])
  expect(readingGroups('abacus.zoom_abide')).toEqual(['abacus.', 'zoom_', 'abide'])
})

it('never cuts inside a letter', () => {
  expect(readingGroups('abc😀d')).toEqual(['abc😀', 'd'])
})

it('has no groups for no text', () => {
  expect(readingGroups('')).toEqual([])
})
