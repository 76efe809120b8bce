/** The languages that there are texts in; known before any schema is made. */
export const knownLanguages = ['en', 'de', 'nl', 'fr'] as const

export type Language = (typeof knownLanguages)[number]

/** `system` follows the first language of the system that we have, else English. */
export const languageChoices = ['system', ...knownLanguages] as const

export type LanguageChoice = (typeof languageChoices)[number]
