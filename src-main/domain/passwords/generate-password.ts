import { randomInt } from 'node:crypto'

// Letters and digits without the look-alikes 0 O o, 1 I l.
const alphabet = '23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 32

export const generatedBits = length * Math.log2(alphabet.length)

/** 32 characters, each drawn evenly from 56: 185 bits. `randomInt` rejects what would be uneven. */
export const generatePassword = () => draw(alphabet, length)

// Capitals and digits without 0 O, 1 I L and U, to be read aloud and typed.
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16

export const invitationBits = codeLength * Math.log2(codeAlphabet.length)

/** 16 characters, each drawn evenly from 30: 78 bits, enough for what is throttled and ends after 21 days. */
export const generateInvitationCode = () => draw(codeAlphabet, codeLength)

/** As it was generated, however it was typed: with blanks, with dashes, in small letters. */
export const normalCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

const draw = (characters: string, many: number) =>
  Array.from({ length: many }, () => characters.charAt(randomInt(characters.length))).join('')
