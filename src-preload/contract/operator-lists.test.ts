import { describe, expect, it } from 'vitest'
import { operatorQuery } from './operator-lists.js'

describe('a query of the operators list', () => {
  const query = {
    filter: '',
    group: null,
    subAccount: null,
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 200,
  }

  it.each([
    { limit: 0 },
    { limit: 201 },
    { limit: 1.5 },
    { offset: -1 },
    { offset: Number.NaN },
    { group: 'everyone' },
    { subAccount: '' },
    { filter: 'x'.repeat(1001) },
    { sort: { by: 'password_hash', descending: false } },
    { sort: { by: 'name; DROP TABLE operators', descending: false } },
    { sort: { by: 'constructor', descending: false } },
    { sort: { by: 'name', descending: 'DESC' } },
  ])('is refused with %j', (change) => {
    expect(operatorQuery.safeParse(query).success).toBe(true)
    expect(operatorQuery.safeParse({ ...query, ...change }).success).toBe(false)
  })
})
