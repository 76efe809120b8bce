import type { OperatorQuery } from '../../src-preload/contract/operator-lists.js'

/** The first operators of all, by name. */
export const anOperatorQuery = (query: Partial<OperatorQuery> = {}): OperatorQuery => ({
  filter: '',
  group: null,
  subAccount: null,
  sort: { by: 'name', descending: false },
  offset: 0,
  limit: 200,
  ...query,
})
