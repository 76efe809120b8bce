import type { FindingColumn, FindingsScope } from '../../../src-preload/contract/policy.js'
import type { PolicyAt } from '../../domain/policy/policy-records.js'
import type { KeptStatements } from '../kept-statements.js'
import { brokenSum, valuesOf } from './rule-conditions.js'

type Sort = FindingsScope['sort']
type Walked = [id: number | null, broken: number | null, key: string | number, place: number]

/** Rows of one step: the first are shown at once, the others take a few milliseconds. */
const firstStep = 150
const laterStep = 600

const ownKeys: Record<Exclude<FindingColumn, 'operator'>, string> = {
  userName: 'user_name',
  lastUsed: 'used_since',
  renewedAt: 'password_since',
  expiresAt: 'expiry_order',
}

/** Reads the accounts in their order by an index, a step at a time; each with the rules that it breaks. */
export function createFindingsWalk(statement: KeptStatements) {
  function statementsFor(sort: Sort, broken: string) {
    const textOf = sort.by === 'operator' ? byOperator : byOwnKey(ownKeys[sort.by])
    const walking = (from: From) => statement<Walked>(textOf(sort, broken, from)).raw()
    return { begin: walking('begin'), equal: walking('equal'), further: walking('further') }
  }

  return function* (sort: Sort, at: PolicyAt): Generator<[id: number, broken: number][]> {
    const { begin, equal, further } = statementsFor(sort, brokenSum(at))
    const values = valuesOf(at)
    let rows = begin.all({ ...values, ...stepOf(firstStep) })
    for (;;) {
      yield rows.flatMap(([id, broken]) => (id !== null && broken ? [[id, broken]] : []))
      const last = rows.at(-1)
      if (!last) return
      const place = { ...values, ...stepOf(laterStep), key: last[2], place: last[3] }
      rows = equal.all(place)
      if (rows.length === 0) rows = further.all(place)
    }
  }
}

/** As many operators have about as many accounts. */
const stepOf = (rows: number) => ({ limit: rows, operators: rows / 3 })

/** Those of the same key first: comparing both at once, SQLite would pass all of them by in every step. */
type From = 'begin' | 'equal' | 'further'

function beyond(key: string, place: string, { descending }: Sort, from: From) {
  const after = descending ? '<' : '>'
  if (from === 'begin') return ''
  return from === 'equal' ? `WHERE ${key} = @key AND ${place} ${after} @place` : `WHERE ${key} ${after} @key`
}

const ordered = (key: string, place: string, { descending }: Sort) =>
  `ORDER BY ${key} ${descending ? 'DESC' : 'ASC'}, ${place} ${descending ? 'DESC' : 'ASC'}`

const byOwnKey = (key: string) => (sort: Sort, broken: string, from: From) => `
  SELECT account.rowid, ${broken}, account.${key}, account.rowid
  FROM api_accounts AS account CROSS JOIN operators AS owner ON owner.guid = account.operator_guid
  ${beyond(`account.${key}`, 'account.rowid', sort, from)}
  ${ordered(`account.${key}`, 'account.rowid', sort)} LIMIT @limit
`

/** Some operators at a time, each with all of its accounts. */
const byOperator = (sort: Sort, broken: string, from: From) => `
  SELECT account.rowid, ${broken}, owner.sort_name, owner.place
  FROM (
    SELECT rowid AS place, guid, sort_name, allow_native_login, password_hash, invitation_expires_at
    FROM operators ${beyond('sort_name', 'rowid', sort, from)}
    ${ordered('sort_name', 'rowid', sort)} LIMIT @operators
  ) AS owner
  LEFT JOIN api_accounts AS account ON account.operator_guid = owner.guid
  ${ordered('owner.sort_name', 'owner.place', sort)}, account.user_name
`
