import { computed, reactive, watch } from 'vue'
import { problemWords } from './words.js'

interface Needs {
  problems: () => Record<string, string>
  isNew: () => boolean
  /** A try to save shows all of them. */
  tried: () => boolean
}

/** Problems to show, in words: of something new only where the person has been, or after a try to save. */
export function useTouched({ problems, isNew, tried }: Needs) {
  const touched = reactive(new Set<string>())
  const all = computed(() => !isNew() || tried())
  watch(isNew, () => touched.clear())

  return {
    touch: (field: string) => touched.add(field),
    problem: (field: string) =>
      all.value || touched.has(field) ? problemWords(problems()[field]) : undefined,
  }
}
