import type { PolicyRequest } from '../../../src-preload/contract/policy.js'
import { createLookThenRun, type LookThenRunNeeds } from '../bulk/look-then-run.js'
import type { Announce } from '../needs.js'
import { policyChange, policyLook } from './policy-jobs.js'
import type { PolicyAt } from './policy-records.js'

interface Needs extends LookThenRunNeeds {
  /** The rules as they stand, now. */
  policyNow: () => PolicyAt
  announce: Announce
}

/** One change of many API users that break a rule. */
export const createPolicyService = ({ policyNow, announce, ...needs }: Needs) =>
  createLookThenRun(needs, {
    look: policyLook,
    change: policyChange,
    inputOf: (request: PolicyRequest) => ({ ...request, at: policyNow() }),
    changed: () => announce('operators', 'changed', null),
  })
