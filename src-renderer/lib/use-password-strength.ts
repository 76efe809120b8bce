import { watchDebounced } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { passwordMin } from '../../src-preload/contract/passwords.js'
import type { PasswordWeight } from '../../src-preload/contract/session.js'
import { t } from './language.js'
import { counted } from './numbers.js'

/** By score. */
const scores = [
  'ui.strength.veryEasy',
  'ui.strength.easy',
  'ui.strength.notEnough',
  'ui.strength.hard',
  'ui.strength.veryHard',
] as const

/** How strong a new password is, told while it is typed; weighed by the main process, which also judges it. */
export function usePasswordStrength(password: () => string, about: () => readonly string[]) {
  const weight = shallowRef<PasswordWeight>()
  const missing = computed(() => passwordMin - Array.from(password().normalize('NFC')).length)

  watchDebounced(
    [password, about],
    async ([typed, known]) => {
      const result = typed
        ? await window.api.session.weigh({
            password: typed.slice(0, 1000),
            about: known.map((text) => text.slice(0, 1000)),
          })
        : undefined
      if (typed === password()) weight.value = result?.ok ? result.value : undefined
    },
    { debounce: 120 },
  )

  /** 0 to 4; nothing while nothing is typed. */
  const score = computed(() => (password() ? weight.value?.score : undefined))
  const said = computed(() => {
    if (score.value === undefined) return undefined
    if (missing.value > 0) return counted(missing.value, 'ui.strength.missing')
    const key = scores[score.value]
    return key && t(key)
  })
  const enough = computed(
    () => score.value !== undefined && missing.value <= 0 && weight.value?.common === false,
  )

  return { score, said, enough }
}
