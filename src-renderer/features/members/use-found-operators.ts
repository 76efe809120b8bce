import { shallowRef, watch } from 'vue'
import type { OperatorSummary } from '../../../src-preload/contract/operator-lists.js'

const mostShown = 8

/** The first operators in whose name or e-mail is what was typed; the main process finds them. */
export function useFoundOperators(typed: () => string) {
  const found = shallowRef<OperatorSummary[]>([])
  /** There are others beyond those. */
  const more = shallowRef(false)
  /** Those are still of what was typed before. */
  const pending = shallowRef(false)

  async function find(filter: string) {
    const result = await window.api.operatorLists.page({
      ...{ filter: filter.slice(0, 1000), group: null, subAccount: null },
      ...{ sort: { by: 'name', descending: false }, offset: 0, limit: mostShown + 1 },
    })
    if (typed().trim() !== filter) return
    pending.value = false
    const rows = result.ok ? result.value.rows : []
    found.value = rows.slice(0, mostShown)
    more.value = rows.length > mostShown
  }

  watch(
    () => typed().trim(),
    (filter) => {
      pending.value = filter !== ''
      if (filter !== '') return void find(filter)
      found.value = []
      more.value = false
    },
  )

  return { found, more, pending }
}
