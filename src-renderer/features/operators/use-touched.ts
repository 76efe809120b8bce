import { computed, reactive, type Ref, watch } from 'vue'
import { useOperatorEditor } from './operator-editor.js'

/** Problems to show: of a new operator only where the person has been, or after a try to save. */
export function useTouched(problems: Ref<Record<string, string>>, isNew: () => boolean) {
  const touched = reactive(new Set<string>())
  const editor = useOperatorEditor()
  const all = computed(() => !isNew() || editor.tried)
  const shown = computed(() =>
    all.value
      ? problems.value
      : Object.fromEntries(Object.entries(problems.value).filter(([field]) => touched.has(field))),
  )
  watch(isNew, () => touched.clear())

  return { shown, touch: (field: string) => touched.add(field) }
}
