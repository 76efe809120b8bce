import type { Failure } from '../../src-preload/contract/result.js'
import { hasText, i18n, t } from './language.js'
import type { Texts } from './text-key.js'

const wordsOf = (code: string | undefined) => {
  const key = `problems.${code}`
  return hasText(key) ? t(key) : undefined
}

/** What to tell the person about a code of the contract. */
export const problemWords = (code: string | undefined) =>
  code ? (wordsOf(code) ?? t('problems.unknown')) : undefined

/** Every code with what to tell about it. */
export function allProblemWords() {
  const { problems } = i18n.global.getLocaleMessage(i18n.global.locale.value) as unknown as Texts
  return Object.fromEntries(Object.keys(problems).map((code) => [code, problemWords(code) ?? '']))
}

/** What to tell about a refused call: the first thing wrong with a field says more than the code. */
export function failureWords({ code, fields }: Failure) {
  const [field] = Object.values(fields ?? {})
  return wordsOf(field) ?? t(`failures.${code}`)
}
