import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { z } from 'zod'
import {
  type Finding,
  findingColumn,
  findingsSelection,
  type FindingsSelection,
  type PolicyRule,
} from '../../../src-preload/contract/policy.js'
import { mostChosen } from '../../../src-preload/contract/operator-lists.js'
import { useKept } from '../../lib/kept.js'
import { t } from '../../lib/language.js'
import { counted, showCount } from '../../lib/numbers.js'
import { useShown } from '../../lib/use-shown.js'
import { usePagedRows } from '../../lib/use-paged-rows.js'
import type { GridChoice } from '../../ui/grid/grid-choice.js'
import { useRowSelection } from '../../ui/grid/use-row-selection.js'

const keptSort = z.object({ by: findingColumn, descending: z.boolean() })

/** What breaks one of the rules, or any: its order, the rows that are in sight, and which are chosen. */
export const usePolicyList = defineStore('policy-list', () => {
  const rule = ref<PolicyRule | null>(null)
  const sort = useKept('policy.sort', keptSort, { by: 'lastUsed', descending: false })
  const chosen = useRowSelection({ most: mostChosen })

  const scope = () => ({ rule: rule.value, sort: { ...sort.value } })
  const paged = usePagedRows<Finding>({
    page: (place) => window.api.policy.page({ ...scope(), ...place }),
    count: () => window.api.policy.count(scope()),
  })

  const chosenCount = computed(() => chosen.countOf(paged.matching.value))
  const words = computed(() => {
    const { all, keys } = chosen.state
    if (!all) return counted(chosenCount.value, 'policy.selection.some')
    return keys.size > 0
      ? t('policy.selection.everyBut', { n: showCount(keys.size) })
      : t('policy.selection.every')
  })

  function selection(): FindingsSelection {
    const { all, keys } = chosen.state
    const guids = [...keys]
    return findingsSelection.parse(
      all ? { kind: 'matching', rule: rule.value, except: guids } : { kind: 'some', guids },
    )
  }

  async function between(from: number, to: number) {
    const result = await window.api.policy.range({ ...scope(), from, to })
    return result.ok ? result.value : undefined
  }

  const choice: GridChoice<Finding> = {
    selection: chosen,
    between,
    rowLabel: ({ userName }) => t('policy.selection.one', { userName }),
    get allLabel() {
      return t('policy.selection.all')
    },
  }

  watch(rule, chosen.clear) // what was chosen may be listed no longer
  watch([rule, sort], () => void paged.startOver())
  const { show, changed } = useShown(paged.refresh)
  window.api.operators.changed(changed)
  window.api.apiAccounts.changed(changed)
  window.api.policy.changed(changed)

  const { total, matching, counted: found, loaded, failure, row, showRange, refresh } = paged
  return {
    ...{ rule, sort, total, matching, found, loaded, failure, row, showRange, refresh, show },
    ...{ choice, words, chosenCount, selection },
  }
})
