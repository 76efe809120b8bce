import { showLanguage } from '../lib/language.js'

/** Shows the language of this machine, as the main process tells it. */
export async function followLanguage() {
  window.api.languages.changed(({ shown }) => void showLanguage(shown))
  const result = await window.api.languages.status(undefined)
  await showLanguage(result.ok ? result.value.shown : 'en')
}
