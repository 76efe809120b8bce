import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { FindingsScope } from '../../../src-preload/contract/policy.js'
import type {
  FindingsCounting,
  FindingsListing,
  PolicyAt,
  PolicyRecords,
} from '../../domain/policy/policy-records.js'
import { refusing } from '../store-errors.js'
import { createFindingsCounting } from './findings-counting.js'
import { createFindingRows } from './finding-rows.js'
import { createFound } from './findings-listing.js'
import { createKeptStatements } from '../kept-statements.js'
import { createFindingsWalk } from './findings-order.js'
import { bitOf, brokenSum, rulesOf, valuesOf } from './rule-conditions.js'

const minute = 60_000

/** What breaks the rules: walked in steps, and kept until the store changes or a minute is over. */
export function createPolicyRepository(db: Database): PolicyRecords {
  const statement = createKeptStatements(db)
  const walk = createFindingsWalk(statement)
  const rows = createFindingRows(statement)
  const ownChanges = db.prepare<[], number>('SELECT total_changes()').pluck()
  const guids = db
    .prepare<[string], ApiAccountGuid>(
      `SELECT guid FROM json_each(?) AS wanted CROSS JOIN api_accounts ON api_accounts.rowid = wanted.value
      ORDER BY wanted.id`,
    )
    .pluck()
  const kept = new Map<string, FindingsListing>()
  let counted: { name: string; counting: FindingsCounting } | undefined
  let known = ''

  const state = () => `${ownChanges.get()} ${String(db.pragma('data_version', { simple: true }))}`
  const nameOf = (sort: FindingsScope['sort'] | null, { values, now }: PolicyAt) =>
    JSON.stringify([sort?.by, sort?.descending, values, Math.floor(now / minute)])

  function listing(sort: FindingsScope['sort'], at: PolicyAt): FindingsListing {
    const now = state()
    const name = nameOf(sort, at)
    if (now !== known || (kept.size > 1 && !kept.has(name))) kept.clear()
    known = now
    const one = kept.get(name) ?? newListing(sort, at)
    kept.set(name, one)
    return one
  }

  function newListing(sort: FindingsScope['sort'], at: PolicyAt): FindingsListing {
    const found = createFound(walk(sort, at))
    return refusing({
      walk: found.step,
      ended: found.ended,
      reached: found.reached,
      rows: (rule, offset, limit) => rows(found.slice(rule, offset, offset + limit), at),
      guids: (rule, from, to) => guids.all(JSON.stringify(found.slice(rule, from, to + 1))),
    })
  }

  function counting(at: PolicyAt): FindingsCounting {
    const name = `${state()} ${nameOf(null, at)}`
    if (counted?.name !== name) counted = { name, counting: refusing(createFindingsCounting(statement, at)) }
    return counted.counting
  }

  const accounts = (at: PolicyAt) =>
    `SELECT account.guid, ${brokenSum(at)} AS broken
    FROM api_accounts AS account CROSS JOIN operators AS owner ON owner.guid = account.operator_guid`

  return {
    listing,
    counting,
    breaking: (rule, at, after, limit) =>
      statement<ApiAccountGuid>(
        `SELECT guid FROM (${accounts(at)} WHERE account.guid > @after)
          WHERE broken & @bits ORDER BY guid LIMIT @limit`,
      )
        .pluck()
        .all({ ...valuesOf(at), after, limit, bits: rule === null ? -1 : bitOf(rule) }),
    brokenBy: (guid, at) => {
      const found = statement<{ broken: number }>(`${accounts(at)} WHERE account.guid = @guid`).get({
        ...valuesOf(at),
        guid,
      })
      return rulesOf(found?.broken ?? 0)
    },
  }
}
