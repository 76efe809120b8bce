import {
  type FindingsQuery,
  type FindingsSelection,
  type PolicyAction,
  type PolicyRule,
  policyRules,
  type PolicyValues,
  usualPolicy,
} from '../../src-preload/contract/policy.js'
import type { TestApp } from './create-test-app.js'

const off = Object.fromEntries(
  policyRules.map((rule) => [rule, { ...usualPolicy[rule], on: false }]),
) as unknown as PolicyValues

/** Only these rules are on. */
export const onlyRules = (app: TestApp, values: Partial<PolicyValues>) =>
  app.policy.change({ ...off, ...values })

const query: FindingsQuery = {
  ...{ rule: null, offset: 0, limit: 200 },
  sort: { by: 'userName', descending: false },
}

/** The user names on the page. */
export async function breaking({ policy }: TestApp, asked: Partial<FindingsQuery> = {}) {
  const { rows } = await policy.page({ ...query, ...asked }, 1)
  return rows.map(({ userName }) => userName)
}

export const allBreaking = (rule: PolicyRule | null): FindingsSelection => ({
  ...{ kind: 'matching', rule, except: [] },
})

/** Looks, and does what was shown, as the dialog does. */
export async function actOn({ policy }: TestApp, selection: FindingsSelection, action: PolicyAction) {
  const { fingerprint } = await policy.look({ selection, action })
  return policy.run({ selection, action, fingerprint })
}
