import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { OperatorRecords } from '../operators/operator-records.js'

const mostWaiting = 50_000

/** Puts memberships off and writes many at once, in the order of their index: a third of the time of one by one. */
export function createMemberships({ addToGroups }: Pick<OperatorRecords, 'addToGroups'>) {
  let waiting: [OperatorGuid, readonly GroupGuid[]][] = []

  function add(operator: OperatorGuid, groups: readonly GroupGuid[]) {
    if (groups.length === 0) return
    waiting.push([operator, groups])
    if (waiting.length >= mostWaiting) write()
  }

  function write() {
    waiting
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .forEach(([operator, groups]) => addToGroups(operator, groups))
    waiting = []
  }

  return { add, write }
}
