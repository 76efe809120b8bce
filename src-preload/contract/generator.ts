import { z } from 'zod'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

/** Printable ASCII without the blank: the part that Basic authentication carries everywhere (RFC 7617, section 2). */
export const alphabets = {
  /** Letters and digits without 0 O o, 1 I l. */
  'no-look-alikes': '23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ',
  'letters-digits': letters + digits,
  /** Unreserved in a URL and plain in a shell, wherever they stand; `-` would begin an option and `~` a home. */
  'safe-symbols': `${letters + digits}._`,
  printable: String.fromCharCode(...Array.from({ length: 94 }, (_, index) => index + 33)),
} as const

/** How many words the list has: `eff-large-wordlist.txt`. */
export const wordCount = 7776

/** What a password has to be worth: nobody tries 2^128 of anything. */
export const leastBits = 128

export const alphabetName = z.enum(['no-look-alikes', 'letters-digits', 'safe-symbols', 'printable'])

/** How passwords of API users are made. Of what the other kind needs, the last choice is kept. */
export const generatorChoice = z.object({
  kind: z.enum(['characters', 'words']),
  length: z.int('not-a-length').min(1, 'not-a-length').max(128, 'not-a-length'),
  alphabet: alphabetName,
  words: z.int('not-a-word-count').min(1, 'not-a-word-count').max(24, 'not-a-word-count'),
  separator: z.enum(['-', '.', '_']),
})

export type GeneratorChoice = z.output<typeof generatorChoice>

const bitsOfEach = ({ kind, alphabet }: GeneratorChoice) =>
  Math.log2(kind === 'words' ? wordCount : alphabets[alphabet].length)

const countOf = ({ kind, length, words }: GeneratorChoice) => (kind === 'words' ? words : length)

/** Entropy in bits: each character or word is drawn evenly and by itself. */
export const entropyBits = (choice: GeneratorChoice) => countOf(choice) * bitsOfEach(choice)

/** The fewest characters or words that are enough. */
export const leastCount = (choice: GeneratorChoice) => Math.ceil(leastBits / bitsOfEach(choice))

/** Refuses what would be worth less than 128 bits, beside the field that is too small. */
export const strongGenerator = generatorChoice.superRefine((choice, context) => {
  if (entropyBits(choice) >= leastBits) return
  const path = [choice.kind === 'words' ? 'words' : 'length']
  context.addIssue({ code: 'custom', message: 'too-few-bits', path })
})

/** 32 characters of 56: 185 bits. */
export const usualGenerator: GeneratorChoice = {
  kind: 'characters',
  length: 32,
  alphabet: 'no-look-alikes',
  words: 10,
  separator: '-',
}
