import { createI18n } from 'vue-i18n'
import type { Language } from '../../src-preload/contract/known-languages.js'
import type { TextKey, Texts } from './text-key.js'

type Part = 'first' | 'rest'

const loaders = import.meta.glob<Texts>('../locales/*/*.ts', { import: 'default' })
const load = (language: Language, part: Part) => loaders[`../locales/${language}/${part}.ts`]?.()

/** A label within a sentence: only German keeps its capital. */
export const withinSentence = (label: string) =>
  locale.value === 'de' ? label : label.charAt(0).toLocaleLowerCase(locale.value) + label.slice(1)

/** Two forms: one, and all others. French has nothing in the singular. */
const formOfFrench = (count: number) => (count < 2 ? 0 : 1)

export const i18n = createI18n<false>({
  legacy: false,
  locale: 'en',
  fallbackLocale: false as never,
  missingWarn: false,
  pluralRules: { fr: formOfFrench },
})

const { locale, mergeLocaleMessage } = i18n.global

/** `first` is what is said before anybody has signed in; all else is fetched while they do. */
const wanted = new Set<Part>(['first'])
let showing: Language = 'en'

/** Has every text and format on show in a language, once its texts are there; the latest call decides. */
export async function showLanguage(language: Language) {
  showing = language
  const parts = await Promise.all([...wanted].map((part) => load(language, part)))
  if (language !== showing) return
  for (const texts of parts) mergeLocaleMessage(language, texts ?? {})
  said.clear()
  locale.value = language
  document.documentElement.lang = language
}

/** Fetches the texts of the pages behind the sign-in. */
export function showAllTexts() {
  wanted.add('rest')
  return showLanguage(showing)
}

/** Whether there is a text for a code that is not known before. */
export const hasText = (key: string): key is TextKey => i18n.global.te(key)

/** Whole texts that were said before, in the language on show: rows of a list say the same again and again. */
const said = new Map<TextKey, string>()

/** A text in the language on show; where it has two forms, `count` chooses one. */
export function t(key: TextKey, named?: Record<string, unknown>, count?: number): string {
  if (named) return count === undefined ? i18n.global.t(key, named) : i18n.global.t(key, named, count)
  const known = locale.value && said.get(key) // whoever says it again says it in the next language too
  return known ?? saidNow(key)
}

function saidNow(key: TextKey) {
  const text = i18n.global.t(key)
  if (text !== key) said.set(key, text) // else its texts are still to come
  return text
}

const regions: Record<Language, string> = { en: 'en-GB', de: 'de-DE', nl: 'nl-NL', fr: 'fr-FR' }

/** A format of `Intl` in the language on show, made once for each. */
export function perLanguage<Format>(create: (region: string) => Format): () => Format {
  const made = new Map<string, Format>()
  return () => {
    const region = regions[locale.value as Language]
    const format = made.get(region) ?? create(region)
    made.set(region, format)
    return format
  }
}
