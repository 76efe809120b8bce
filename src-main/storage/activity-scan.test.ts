import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityQuery } from '../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { StoredActivity } from '../domain/activity/activity-records.js'
import { wholeRecord } from '../testing/a-long-record.js'
import { openTestStore } from '../testing/open-test-store.js'
import { createActivityRepository } from './activity-repository.js'
import { createActivityScan } from './activity-scan.js'

const guids = ['a', 'b', 'c'] as OperatorGuid[]
const actions = ['locked', 'signed-in', 'backed-up'] as const
const names = ['Ada', 'Zoë', 'Grace Müller']
const times = fc.integer({ min: 0, max: 40 }) // few, and in no order: clocks are set back

const entry = fc.record({
  at: times,
  actor: fc.option(fc.record({ guid: fc.constantFrom(...guids), name: fc.constantFrom(...names) })),
  action: fc.constantFrom(...actions),
  subject: fc.constantFrom(...names),
  operator: fc.option(fc.record({ guid: fc.constantFrom(...guids), name: fc.constantFrom(...names) })),
})

const query = fc.record({
  operator: fc.option(fc.constantFrom(...guids), { freq: 1 }),
  actor: fc.option(fc.constantFrom(...guids, 'nobody'), { freq: 1 }),
  action: fc.option(fc.constantFrom(...actions), { freq: 1 }),
  filter: fc.constantFrom('', '', 'ADA', 'zoe', 'muller', 'nothing'),
  from: fc.option(times, { freq: 1 }),
  until: fc.option(times, { freq: 1 }),
  limit: fc.integer({ min: 1, max: 7 }),
})

const folded: Record<string, string> = { ADA: 'Ada', zoe: 'Zoë', muller: 'Müller' }

function matches(one: StoredActivity, asked: Omit<ActivityQuery, 'before'>) {
  const { operator, actor, action, filter, from, until } = asked
  return (
    (operator === null || one.operator?.guid === operator) &&
    (actor === null || (actor === 'nobody' ? one.actor === null : one.actor?.guid === actor)) &&
    (action === null || one.action === action) &&
    (filter === '' || `${one.subject}\n${one.operator?.name ?? ''}`.includes(folded[filter] ?? filter)) &&
    (from === null || one.at >= from) &&
    (until === null || one.at < until)
  )
}

describe('scanning the record', () => {
  it('finds what matches, all of it and newest first, whatever the query and the size of the windows', () => {
    const db = openTestStore()
    const { append } = createActivityRepository(db)
    const entries = fc.sample(entry, { numRuns: 150, seed: 7 }).map((one, index): StoredActivity => ({
      ...one,
      ...{ seq: index + 1, subjectGuid: null, changes: [], previous: '', hash: '' },
    }))
    db.transaction(() => entries.forEach(append))()

    fc.assert(
      fc.property(
        query,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (asked, size, seek) => {
          const scan = createActivityScan(db, { windowSize: size, seekWindowSize: seek })
          const found: number[] = []
          let before: number | null = null
          do {
            const page = scan({ ...asked, before })
            expect(page.entries.length).toBeLessThanOrEqual(asked.limit)
            expect(page.next ?? 0).toBeLessThan(before ?? entries.length + 1)
            found.push(...page.entries.map(({ seq }) => seq))
            before = page.next
          } while (before !== null)

          const wanted = entries.filter((one) => matches(one, asked)).map(({ seq }) => seq)
          expect(found).toEqual(wanted.reverse())
        },
      ),
      { numRuns: 500 },
    )
  })

  it('looks at no more than its window in one call, and says where to go on', () => {
    const db = openTestStore()
    const { append } = createActivityRepository(db)
    for (let seq = 1; seq <= 30; seq++) {
      const subject = seq === 3 ? 'Needle' : 'Hay'
      const rest = { actor: null, operator: null, subjectGuid: null, changes: [], previous: '', hash: '' }
      append({ seq, at: seq, action: 'locked', subject, ...rest })
    }
    const scan = createActivityScan(db, { windowSize: 10, seekWindowSize: 10 })
    const asked = { ...wholeRecord, filter: 'needle', limit: 5 }

    const first = scan({ ...asked, before: null })
    const second = scan({ ...asked, before: first.next })
    const third = scan({ ...asked, before: second.next })

    expect([first, second].map(({ entries, next }) => [entries.length, next])).toEqual([
      [0, 21],
      [0, 11],
    ])
    expect(third.entries.map(({ seq }) => seq)).toEqual([3])
    expect(third.next).toBe(null)
  })
})
