import type { OperatorSelection } from '../../../src-preload/contract/operator-lists.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { OperatorRecords, StoredOperator } from '../operators/operator-records.js'

const atOnce = 1000

/** Every operator that was chosen, some at a time; each may be changed or deleted as it comes. */
export function* walkSelection(
  records: Pick<OperatorRecords, 'selected'>,
  selection: OperatorSelection,
): Generator<StoredOperator> {
  let after: OperatorGuid | '' = ''
  for (;;) {
    const found = records.selected(selection, after, atOnce)
    yield* found
    const last = found.at(-1)
    if (!last || found.length < atOnce) return
    after = last.guid
  }
}
