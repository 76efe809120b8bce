import { computed, onScopeDispose } from 'vue'
import { t } from '../../lib/language.js'
import { useList } from '../../lib/use-list.js'

/** Who can be chosen as the one who did something. */
export function usePeople() {
  const stops: (() => void)[] = []
  const list = useList({
    fetch: () => window.api.activity.people(undefined),
    changes: [(listener) => void stops.push(window.api.operators.changed(listener))],
  })
  onScopeDispose(() => stops.forEach((stop) => stop()))

  const options = computed(() => [
    { value: '', label: t('activity.filters.everybody') },
    ...list.items.value.map(({ guid, name }) => ({ value: guid as string, label: name })),
    { value: 'nobody', label: t('activity.filters.nobody') },
  ])
  void list.refresh()

  return { options }
}
