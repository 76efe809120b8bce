import { computed, onScopeDispose } from 'vue'
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
    { value: '', label: 'Everybody' },
    ...list.items.value.map(({ guid, name }) => ({ value: guid as string, label: name })),
    { value: 'nobody', label: 'Nobody signed in' },
  ])
  void list.refresh()

  return { options }
}
