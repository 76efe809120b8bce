import { nextTick, reactive, readonly } from 'vue'

type Urgency = 'polite' | 'assertive'

const words = reactive<Record<Urgency, string>>({ polite: '', assertive: '' })

/** What ui/LiveRegion.vue has to hold; mount that once, at the root. */
export const announced = readonly(words)

/** Has a screen reader say it, also when it is the same text as the last time. */
export async function announce(text: string, urgency: Urgency = 'polite') {
  words[urgency] = ''
  await nextTick()
  words[urgency] = text
}
