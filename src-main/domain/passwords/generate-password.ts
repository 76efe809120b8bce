import { randomInt } from 'node:crypto'

// Letters and digits without the look-alikes 0 O o, 1 I l.
const alphabet = '23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 32

export const generatedBits = length * Math.log2(alphabet.length)

/** 32 characters, each drawn evenly from 56: 185 bits. `randomInt` rejects what would be uneven. */
export const generatePassword = () =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
