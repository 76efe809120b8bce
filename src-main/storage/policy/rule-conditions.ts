import { type PolicyRule, policyRules } from '../../../src-preload/contract/policy.js'
import type { PolicyAt } from '../../domain/policy/policy-records.js'

const day = 24 * 60 * 60 * 1000

const works = (account: string) =>
  `${account}.state = 'active' AND (${account}.expires_at IS NULL OR ${account}.expires_at > @now)`

// Fixed texts about `account` and its operator `owner`: nothing that was typed becomes SQL.
const conditions: Record<PolicyRule, string> = {
  unused: 'account.used_since <= @unusedUntil',
  old: 'account.password_since <= @oldUntil',
  several: `(SELECT count(*) FROM api_accounts AS other
    WHERE other.operator_guid = account.operator_guid AND ${works('other')}) > @most`,
  unacknowledged: `(account.acknowledgement_tracked AND account.acknowledged_at IS NULL
    AND account.last_used_at IS NULL)`,
  endless: 'account.expires_at IS NULL',
  ownerCannotSignIn: `NOT (owner.allow_native_login
    AND (owner.password_hash IS NOT NULL OR coalesce(owner.invitation_expires_at, 0) > @now))`,
}

export const bitOf = (rule: PolicyRule) => 1 << policyRules.indexOf(rule)

export const rulesOf = (broken: number): PolicyRule[] =>
  policyRules.filter((rule) => (broken & bitOf(rule)) !== 0)

/** Which rules that are on an account breaks, as the sum of their bits; an account that does not work breaks none. */
export function brokenSum({ values }: Pick<PolicyAt, 'values'>) {
  const parts = policyRules
    .filter((rule) => values[rule].on)
    .map((rule) => `(${conditions[rule]}) * ${bitOf(rule)}`)
  return `CASE WHEN ${works('account')} THEN ${parts.join(' + ') || '0'} ELSE 0 END`
}

export const valuesOf = ({ values: { unused, old, several }, now }: PolicyAt) => ({
  now,
  unusedUntil: now - unused.days * day,
  oldUntil: now - old.days * day,
  most: several.most,
})
