import { randomInt } from 'node:crypto'
import { alphabets, type GeneratorChoice } from '../../../src-preload/contract/generator.js'

/** Made by the choice of the moment, drawn evenly: `randomInt` rejects what would be uneven. */
export const generateBy = (choice: () => GeneratorChoice) => () => generatePassword(choice())

export async function generatePassword({ kind, length, alphabet, words, separator }: GeneratorChoice) {
  if (kind === 'characters') return draw(Array.from(alphabets[alphabet]), length).join('')
  return draw(await (wordList ??= loadWords()), words).join(separator)
}

let wordList: ReturnType<typeof loadWords> | undefined

/** Sixty kilobytes: loaded when the first passphrase is made, not at the start. */
async function loadWords() {
  const { default: text } = await import('./eff-large-wordlist.txt?raw')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

// Capitals and digits without 0 O, 1 I L and U, to be read aloud and typed.
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16

export const invitationBits = codeLength * Math.log2(codeAlphabet.length)

/** 16 characters, each drawn evenly from 30: 78 bits, enough for what is throttled and ends after 21 days. */
export const generateInvitationCode = () => draw(Array.from(codeAlphabet), codeLength).join('')

/** As it was generated, however it was typed: with blanks, with dashes, in small letters. */
export const normalCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

const draw = (from: readonly string[], many: number) =>
  Array.from({ length: many }, () => from[randomInt(from.length)])
