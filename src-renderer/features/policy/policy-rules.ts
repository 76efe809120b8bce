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
    const rules = await window.api.policy.get(undefined)
    failure.value = rules.ok ? undefined : rules.failure
    if (!rules.ok) return
    values.value = rules.value // first: where there are very many, counting takes a moment
    const found = await window.api.policy.counts(undefined)
    if (found.ok) counts.value = found.value
    else failure.value = found.failure
  }

  const { show, changed } = useShown(refresh)
  window.api.operators.changed(changed)
  window.api.apiAccounts.changed(changed)
  window.api.policy.changed(changed)

  return { values, counts, failure, shown, show, refresh }
})
