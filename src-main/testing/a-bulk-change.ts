import type { BulkAction } from '../../src-preload/contract/bulk.js'
import type { OperatorSelection } from '../../src-preload/contract/operator-lists.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { TestApp } from './create-test-app.js'

export const chosen = (...operators: { guid: OperatorGuid }[]): OperatorSelection => ({
  kind: 'some',
  guids: operators.map(({ guid }) => guid),
})

export const allThatMatch = (filter: string, ...except: { guid: OperatorGuid }[]): OperatorSelection => ({
  kind: 'matching',
  ...{ filter, group: null, subAccount: null },
  except: except.map(({ guid }) => guid),
})

/** Looks, and does what was shown, as the dialog does. */
export async function changeInBulk({ bulk }: TestApp, selection: OperatorSelection, action: BulkAction) {
  const { fingerprint } = await bulk.look({ selection, action })
  return bulk.run({ selection, action, fingerprint })
}
