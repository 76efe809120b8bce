import type { Finding } from '../../../src-preload/contract/policy.js'
import { lastUsedOf } from '../../domain/api-accounts/last-used.js'
import type { PolicyAt } from '../../domain/policy/policy-records.js'
import type { KeptStatements } from '../kept-statements.js'
import { brokenSum, rulesOf, valuesOf } from './rule-conditions.js'

interface Row {
  guid: Finding['guid']
  user_name: string
  description: string
  operator_guid: Finding['operator']['guid']
  full_name: string
  last_used_at: number | null
  last_used_tracked: 0 | 1
  password_since: number
  expires_at: number | null
  broken: number
}

/** These accounts as the page shows them, in that order; those that are gone are left out. */
export const createFindingRows = (statement: KeptStatements) => (rowids: readonly number[], at: PolicyAt) =>
  statement<Row>(
    `SELECT account.guid, user_name, description, operator_guid, owner.full_name, last_used_at,
        last_used_tracked, password_since, expires_at, ${brokenSum(at)} AS broken
      FROM json_each(@rowids) AS wanted
      CROSS JOIN api_accounts AS account ON account.rowid = wanted.value
      CROSS JOIN operators AS owner ON owner.guid = account.operator_guid
      ORDER BY wanted.id`,
  )
    .all({ ...valuesOf(at), rowids: JSON.stringify(rowids) })
    .map(toFinding)

const toFinding = (row: Row): Finding => ({
  guid: row.guid,
  userName: row.user_name,
  description: row.description,
  operator: { guid: row.operator_guid, fullName: row.full_name },
  lastUsed: lastUsedOf({ lastUsedAt: row.last_used_at, lastUsedTracked: row.last_used_tracked === 1 }),
  renewedAt: row.password_since === 0 ? null : row.password_since,
  expiresAt: row.expires_at,
  rules: rulesOf(row.broken),
})
