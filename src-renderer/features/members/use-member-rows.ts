import { computed, onScopeDispose, type Ref, watch } from 'vue'
import type { MemberChanges } from '../../../src-preload/contract/members.js'
import type { OperatorScope } from '../../../src-preload/contract/operator-lists.js'
import { foundIn } from '../../lib/found-in.js'
import { usePagedRows } from '../../lib/use-paged-rows.js'
import { memberOf, type MemberRow, stateOf } from './member-draft.js'

interface Needs {
  changes: Readonly<Ref<MemberChanges>>
  filter: Readonly<Ref<string>>
  /** Whose members; nothing while it is new. */
  scope: () => Pick<OperatorScope, 'group' | 'subAccount'> | undefined
}

const byName = { by: 'name' as const, descending: false }
const nobody = { ok: true as const, value: { total: 0, matching: 0, rows: [] } }

/** Who joins when it is saved, and below them who belongs to it now. */
export function useMemberRows({ changes, filter, scope }: Needs) {
  const asked = () => {
    const within = scope()
    return within && { ...within, filter: filter.value.slice(0, 1000), sort: byName }
  }
  const paged = usePagedRows({
    page: (place) => {
      const list = asked()
      return list ? window.api.operatorLists.page({ ...list, ...place }) : Promise.resolve(nobody)
    },
    count: () => {
      const list = asked()
      return list ? window.api.operatorLists.count(list) : Promise.resolve({ ok: true, value: 0 })
    },
  })

  const added = computed(() =>
    changes.value.added.filter(({ fullName, email }) => foundIn(`${fullName} ${email}`, filter.value)),
  )
  const count = computed(() => added.value.length + paged.matching.value)

  function row(index: number): MemberRow | undefined {
    const member = added.value[index]
    if (member) return { member, state: 'added' }
    const summary = paged.row(index - added.value.length)
    const stored = summary && memberOf(summary)
    return stored && { member: stored, state: stateOf(changes.value, stored) }
  }

  /** Both ends included. */
  function showRange({ start, end }: { start: number; end: number }) {
    const before = added.value.length
    if (end >= before) paged.showRange({ start: Math.max(0, start - before), end: end - before })
  }

  watch(() => JSON.stringify(asked() ?? null), paged.startOver, { immediate: true })
  onScopeDispose(window.api.operators.changed(() => void paged.refresh()))

  return { count, row, showRange, failure: paged.failure, refresh: paged.refresh }
}
