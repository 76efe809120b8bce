import { entropyBits, type GeneratorChoice, wordCount } from '../../src-preload/contract/generator.js'
import { t } from './language.js'
import { showCount } from './numbers.js'

/** `32 letters and digits without look-alikes: 185 bits`; rounded down, since it is a promise. */
export function generatorWords(choice: GeneratorChoice) {
  const { kind, length, words, alphabet } = choice
  const bits = Math.floor(entropyBits(choice))
  return kind === 'words'
    ? t('apiAccounts.generator.words', { n: words, total: showCount(wordCount), bits })
    : t(`apiAccounts.generator.characters.${alphabet}`, { n: length, bits })
}
