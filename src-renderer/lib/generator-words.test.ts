import { expect, it } from 'vitest'
import { usualGenerator } from '../../src-preload/contract/generator.js'
import { generatorWords } from './generator-words.js'

it('tells what a password is made of and what it is worth, rounded down', () => {
  expect(generatorWords(usualGenerator)).toBe('32 letters and digits without look-alikes: 185 bits')
  expect(generatorWords({ ...usualGenerator, kind: 'words' })).toBe('10 words of a list of 7,776: 129 bits')
  expect(generatorWords({ ...usualGenerator, length: 22 })).toMatch(/: 127 bits$/) // 127.76: not 128
})
