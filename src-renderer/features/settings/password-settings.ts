import {
  entropyBits,
  type GeneratorChoice,
  generatorChoice,
  leastCount,
  strongGenerator,
} from '../../../src-preload/contract/generator.js'
import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { t } from '../../lib/language.js'
import { counted } from '../../lib/numbers.js'
import { problemWords } from '../../lib/words.js'

/** What is typed, numbers as text. */
export type TypedGenerator = { [Name in keyof GeneratorChoice]: string }

export const typedOf = (choice: GeneratorChoice): TypedGenerator => ({
  ...choice,
  length: String(choice.length),
  words: String(choice.words),
})

const numberOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : NaN)

/** The choice where it can be made, and the words beside the fields where it cannot. */
export function checkGenerator(typed: TypedGenerator) {
  const numbers = { ...typed, length: numberOf(typed.length), words: numberOf(typed.words) }
  const readable = generatorChoice.safeParse(numbers)
  if (!readable.success) return { problems: inWords(problemsOf(readable.error)) }
  const choice = readable.data
  const strong = strongGenerator.safeParse(choice)
  if (strong.success) return { choice, strong: strong.data, problems: {} }
  return { choice, problems: { [choice.kind === 'words' ? 'words' : 'length']: tooFew(choice) } }
}

const inWords = (problems: Record<string, string>) =>
  Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, problemWords(code)]))

const tooFew = (choice: GeneratorChoice) =>
  counted(leastCount(choice), `settings.passwords.tooFew.${choice.kind}`, {
    bits: Math.floor(entropyBits(choice)),
  })

/** `10 seconds`, `2 minutes`, `Never` */
export const clearAfterOptions = (now: number | null) =>
  [...new Set([10, 20, 30, 60, 120, 300, ...(now === null ? [] : [now])])]
    .sort((a, b) => a - b)
    .map((seconds) => ({
      value: String(seconds),
      label:
        seconds % 60 === 0
          ? counted(seconds / 60, 'settings.durations.minutes')
          : counted(seconds, 'settings.durations.seconds'),
    }))
    .concat({ value: 'never', label: t('settings.clearAfter.never') })
