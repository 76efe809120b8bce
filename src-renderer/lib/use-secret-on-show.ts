import { onScopeDispose, ref, watch } from 'vue'
import type { ScreenCapture } from '../../src-preload/contract/secrets.js'

const words: Record<ScreenCapture, string> = {
  hidden: 'Programs that record or share the screen do not see this window.',
  partly: 'Some programs that record or share the screen do not see this window; newer ones do.',
  visible: 'Programs that record or share the screen see it too: this system cannot keep it from them.',
}

/**
 * Tells the main process while a secret is on the screen: it keeps the window out of screen captures where it can, and
 * clears a selection of it afterwards. Answers with words about the captures.
 */
export function useSecretOnShow(secret: () => string) {
  const captureWords = ref('')
  let shown = false

  async function show(text: string) {
    shown = true
    const result = await window.api.secrets.show(text)
    if (result.ok) captureWords.value = words[result.value]
  }

  function hide() {
    if (shown) void window.api.secrets.hide(undefined)
    shown = false
  }

  watch(secret, (now) => void (now === '' ? hide() : show(now)), { immediate: true })
  onScopeDispose(hide)

  return captureWords
}
