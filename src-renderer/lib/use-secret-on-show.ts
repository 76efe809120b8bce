import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ScreenCapture } from '../../src-preload/contract/secrets.js'
import { t } from './language.js'

/**
 * Tells the main process while a secret is on the screen: it keeps the window out of screen captures where it can, and
 * clears a selection of it afterwards. Answers with words about the captures.
 */
export function useSecretOnShow(secret: () => string) {
  const capture = shallowRef<ScreenCapture>()
  const captureWords = computed(() => (capture.value ? t(`ui.capture.${capture.value}`) : ''))
  let shown = false

  async function show(text: string) {
    shown = true
    const result = await window.api.secrets.show(text)
    if (result.ok) capture.value = result.value
  }

  function hide() {
    if (shown) void window.api.secrets.hide(undefined)
    shown = false
  }

  watch(secret, (now) => void (now === '' ? hide() : show(now)), { immediate: true })
  onScopeDispose(hide)

  return captureWords
}
