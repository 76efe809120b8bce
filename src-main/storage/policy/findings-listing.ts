import type { PolicyRule } from '../../../src-preload/contract/policy.js'
import { policyRules } from '../../../src-preload/contract/policy.js'
import { bitOf } from './rule-conditions.js'

/** The accounts that break rules, in one order, as far as the walk has come: eight bytes each. */
export function createFound(walk: Iterator<[id: number, broken: number][]>) {
  const ids: number[] = []
  const sums: number[] = []
  const counts = new Map<PolicyRule, number>(policyRules.map((rule) => [rule, 0]))
  let ended = false

  function step() {
    if (ended) return
    const { value, done } = walk.next()
    ended = done === true
    if (!done) value.forEach(add)
  }

  function add([id, broken]: [number, number]) {
    ids.push(id)
    sums.push(broken)
    for (const rule of policyRules) if (broken & bitOf(rule)) counts.set(rule, countOf(rule) + 1)
  }

  const countOf = (rule: PolicyRule) => counts.get(rule) ?? 0

  /** Some of those that break that rule, or any. */
  function slice(rule: PolicyRule | null, from: number, to: number) {
    if (rule === null) return ids.slice(from, to)
    const bit = bitOf(rule)
    const found: number[] = []
    for (let at = 0, seen = 0; at < ids.length && seen < to; at++) {
      if (((sums[at] ?? 0) & bit) === 0) continue
      if (seen++ >= from) found.push(ids[at] as number)
    }
    return found
  }

  return {
    step,
    ended: () => ended,
    reached: (rule: PolicyRule | null) => (rule === null ? ids.length : countOf(rule)),
    slice,
  }
}
