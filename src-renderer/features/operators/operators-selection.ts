import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import {
  mostChosen,
  type OperatorSelection,
  operatorSelection,
  type OperatorSummary,
} from '../../../src-preload/contract/operator-lists.js'
import { t } from '../../lib/language.js'
import { counted, showCount } from '../../lib/numbers.js'
import type { GridChoice } from '../../ui/grid/grid-choice.js'
import { useRowSelection } from '../../ui/grid/use-row-selection.js'
import { useOperatorsList } from './operators-list.js'

/**
 * The operators that are chosen in the list. Those chosen one by one stay when the filter changes, so that they can
 * be gathered from several; "all that match" means another filter's operators then, so it ends.
 */
export const useOperatorsSelection = defineStore('operators-selection', () => {
  const list = useOperatorsList()
  const rows = useRowSelection({ most: mostChosen })
  /** Whether the filter may hide some of them. */
  const acrossFilters = ref(false)

  const count = computed(() => rows.countOf(list.matching))
  const words = computed(() => {
    const { all, keys } = rows.state
    if (all && list.matching !== list.counted) return t('operators.selection.matching')
    if (!all || count.value === 1) return counted(count.value, 'operators.selection.some')
    const n = showCount(count.value)
    if (keys.size > 0) return t('operators.selection.someOf', { n, total: showCount(list.matching) })
    return t(list.filtered ? 'operators.selection.everyMatching' : 'operators.selection.every', { n })
  })

  const scope = () => ({ filter: list.filter.slice(0, 1000), group: null, subAccount: null })

  function selection(): OperatorSelection {
    const { all, keys } = rows.state
    const chosen = [...keys]
    return operatorSelection.parse(
      all ? { kind: 'matching', ...scope(), except: chosen } : { kind: 'some', guids: chosen },
    )
  }

  async function between(from: number, to: number) {
    const sort = { ...list.sort }
    const result = await window.api.operatorLists.range({ ...scope(), sort, from, to })
    return result.ok ? result.value : undefined
  }

  const choice: GridChoice<OperatorSummary> = {
    selection: rows,
    between,
    rowLabel: ({ fullName }) => t('operators.selection.one', { name: fullName }),
    get allLabel() {
      return t('operators.selection.all')
    },
  }

  watch(
    () => list.filter.trim(),
    () => {
      if (rows.state.all) rows.clear()
      acrossFilters.value = rows.any()
    },
  )
  watch(rows.any, (any) => !any && (acrossFilters.value = false))

  return { choice, count, words, acrossFilters, selection, clear: rows.clear }
})
