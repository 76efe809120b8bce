import { computed, shallowRef } from 'vue'
import {
  knownLanguages,
  type Language,
  type LanguageChoice,
} from '../../src-preload/contract/known-languages.js'
import type { LanguageStatus } from '../../src-preload/contract/language.js'
import { announce } from './announce.js'
import { showLanguage, t } from './language.js'

/** Each as those who speak it call it, so that they find it whatever is on show. */
const names: Record<Language, string> = { en: 'English', de: 'Deutsch', nl: 'Nederlands', fr: 'Français' }

const status = shallowRef<LanguageStatus>({ choice: 'system', ofSystem: 'en', shown: 'en' })

function show(now: LanguageStatus) {
  status.value = now
  return showLanguage(now.shown)
}

/**
 * Shows the language of this machine, as the main process tells it. The document came in it, so that its texts are fetched
 * while the main process cannot answer yet.
 */
export async function followLanguage() {
  window.api.languages.changed((now) => void show(now))
  const ofDocument = knownLanguages.find((one) => one === document.documentElement.lang)
  if (ofDocument) void showLanguage(ofDocument)
  const result = await window.api.languages.status(undefined)
  await (result.ok ? show(result.value) : showLanguage('en'))
}

/** What the person has chosen; choosing shows it in every window, and tells it in this one. */
export const languageChoice = computed<string>({
  get: () => status.value.choice,
  set: (choice) => void choose(choice as LanguageChoice),
})

export const languageOptions = computed(() => [
  { value: 'system', label: t('ui.language.system', { language: names[status.value.ofSystem] }) },
  ...knownLanguages.map((value) => ({ value: value as string, label: names[value] })),
])

async function choose(choice: LanguageChoice) {
  const result = await window.api.languages.choose(choice)
  if (!result.ok) return
  await show(result.value)
  void announce(t('ui.language.changed'))
}
