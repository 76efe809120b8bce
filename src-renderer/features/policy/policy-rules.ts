import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { type PolicyCounts, policyRules, type PolicyValues } from '../../../src-preload/contract/policy.js'
import { useShown } from '../../lib/use-shown.js'
import type { Failure } from '../../../src-preload/contract/result.js'

/** The rules as they stand, and how many API users break each. */
export const usePolicyRules = defineStore('policy-rules', () => {
  const values = shallowRef<PolicyValues>()
  const counts = shallowRef<PolicyCounts>()
  const failure = shallowRef<Failure>()

  const shown = computed(() => policyRules.filter((rule) => values.value?.[rule].on))

  async function refresh() {
    const [rules, found] = await Promise.all([
      window.api.policy.get(undefined),
      window.api.policy.counts(undefined),
    ])
    const refused = [rules, found].find(({ ok }) => !ok)
    failure.value = refused && !refused.ok ? refused.failure : undefined
    if (rules.ok) values.value = rules.value
    if (found.ok) counts.value = found.value
  }

  const { show, changed } = useShown(refresh)
  window.api.operators.changed(changed)
  window.api.apiAccounts.changed(changed)
  window.api.policy.changed(changed)

  return { values, counts, failure, shown, show }
})
