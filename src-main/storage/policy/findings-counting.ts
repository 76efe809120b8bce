import { type PolicyCounts, policyRules } from '../../../src-preload/contract/policy.js'
import type { FindingsCounting, PolicyAt } from '../../domain/policy/policy-records.js'
import type { KeptStatements } from '../kept-statements.js'
import { brokenSum, rulesOf, valuesOf } from './rule-conditions.js'

/** Accounts that are looked at in one step of a few milliseconds, in the order in which they lie in the store. */
const countedAtOnce = 1000

export function createFindingsCounting(statement: KeptStatements, at: PolicyAt): FindingsCounting {
  const last = statement<number | null>('SELECT max(rowid) FROM api_accounts').pluck().get({}) ?? 0
  const select = statement<{ broken: number; many: number }>(
    `SELECT ${brokenSum(at)} AS broken, count(*) AS many
    FROM api_accounts AS account CROSS JOIN operators AS owner ON owner.guid = account.operator_guid
    WHERE account.rowid > @from AND account.rowid <= @to GROUP BY broken`,
  )
  const values = valuesOf(at)
  const rules = Object.fromEntries(policyRules.map((rule) => [rule, 0])) as PolicyCounts['rules']
  let any = 0
  let counted = 0

  function walk() {
    for (const { broken, many } of select.all({ ...values, from: counted, to: counted + countedAtOnce })) {
      if (broken !== 0) any += many
      for (const rule of rulesOf(broken)) rules[rule] += many
    }
    counted += countedAtOnce
  }

  return { walk, ended: () => counted >= last, counts: () => ({ any, rules }) }
}
