import { useIntervalFn } from '@vueuse/core'
import { computed, ref } from 'vue'
import { t } from '../../lib/language.js'

/** Counts down the time until the next try is let through; the main process decides it, this only tells. */
export function useWait() {
  const left = ref(0)
  let until = 0
  const { pause, resume } = useIntervalFn(count, 250, { immediate: false })

  function count() {
    left.value = Math.max(0, Math.ceil((until - performance.now()) / 1000))
    if (left.value === 0) pause()
  }

  function wait(ms: number) {
    until = performance.now() + ms
    count()
    resume()
  }

  const waiting = computed(() => left.value > 0)
  const said = computed(() => (waiting.value ? words(left.value) : undefined))

  return { waiting, said, wait }
}

function words(seconds: number) {
  if (seconds < 60) return t('session.wait.seconds', { n: seconds })
  return t('session.wait.minutes', {
    minutes: Math.floor(seconds / 60),
    seconds: String(seconds % 60).padStart(2, '0'),
  })
}
