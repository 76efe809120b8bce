import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { z } from 'zod'
import { operatorSort } from '../../../src-preload/contract/operator-lists.js'
import { useKept } from '../../lib/kept.js'
import { usePagedRows } from '../../lib/use-paged-rows.js'

const keptSort = z.object({ by: operatorSort, descending: z.boolean() })

/** The operators list: its filter, its order and the rows that are in sight. */
export const useOperatorsList = defineStore('operators-list', () => {
  const filter = ref('')
  const sort = useKept('operators.sort', keptSort, { by: 'name', descending: false })

  const filtered = computed(() => filter.value.trim() !== '')
  const asked = () => ({
    filter: filter.value.slice(0, 1000),
    group: null,
    subAccount: null,
    sort: { ...sort.value },
  })
  const paged = usePagedRows({
    page: (place) => window.api.operatorLists.page({ ...asked(), ...place }),
    count: () => window.api.operatorLists.count(asked()),
  })

  watch([filter, sort], () => void paged.startOver())
  window.api.operators.changed(() => void paged.refresh())
  window.api.groups.changed(() => void paged.refresh())
  window.api.subAccounts.changed(() => void paged.refresh())

  const { total, matching, counted, loaded, failure, row, showRange, refresh } = paged
  return {
    ...{ filter, filtered, sort, total, matching, counted, loaded, failure },
    ...{ row, showRange, refresh },
  }
})
