import { type AlphabetName, entropyBits, type GeneratorChoice } from '../../src-preload/contract/generator.js'

export const alphabetWords: Record<AlphabetName, string> = {
  'no-look-alikes': 'letters and digits without look-alikes',
  'letters-digits': 'letters and digits',
  'safe-symbols': 'letters, digits, . and _',
  printable: 'printable characters',
}

/** `32 letters and digits without look-alikes: 185 bits`; rounded down, since it is a promise. */
export function generatorWords(choice: GeneratorChoice) {
  const { kind, length, words, alphabet } = choice
  const made = kind === 'words' ? `${words} words of a list of 7,776` : `${length} ${alphabetWords[alphabet]}`
  return `${made}: ${Math.floor(entropyBits(choice))} bits`
}
