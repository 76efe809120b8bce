import { computed, type Ref } from 'vue'
import type { MemberChanges } from '../../../src-preload/contract/members.js'
import type { OperatorScope } from '../../../src-preload/contract/operator-lists.js'
import { foundIn } from '../../lib/found-in.js'
import { memberOf, type MemberRow, stateOf } from './member-draft.js'
import { useMemberPages } from './use-member-pages.js'

interface Needs {
  changes: Readonly<Ref<MemberChanges>>
  filter: Readonly<Ref<string>>
  /** Whose members; nothing while it is new. */
  scope: () => Pick<OperatorScope, 'group' | 'subAccount'> | undefined
}

/** Who joins when it is saved, and below them who belongs to it now. */
export function useMemberRows({ changes, filter, scope }: Needs) {
  const pages = useMemberPages(() => {
    const within = scope()
    return within && { ...within, filter: filter.value.slice(0, 1000) }
  })

  const added = computed(() =>
    changes.value.added.filter(({ fullName, email }) => foundIn(`${fullName} ${email}`, filter.value)),
  )
  const count = computed(() => added.value.length + pages.matching.value)

  function row(index: number): MemberRow | undefined {
    const member = added.value[index]
    if (member) return { member, state: 'added' }
    const summary = pages.row(index - added.value.length)
    const stored = summary && memberOf(summary)
    return stored && { member: stored, state: stateOf(changes.value, stored) }
  }

  /** Both ends included. */
  function showRange({ start, end }: { start: number; end: number }) {
    const before = added.value.length
    if (end >= before) pages.showRange({ start: Math.max(0, start - before), end: end - before })
  }

  return { count, row, showRange, failure: pages.failure, refresh: pages.refresh }
}
