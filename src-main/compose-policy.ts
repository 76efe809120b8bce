import type { HeavyNeeds } from './compose-needs.js'
import { createExportFindings } from './domain/policy/export-findings.js'
import { createFindingsService } from './domain/policy/findings-service.js'
import { createPolicyService } from './domain/policy/policy-service.js'
import { createPolicySettings } from './domain/policy/policy-settings.js'

interface Needs extends HeavyNeeds {
  writeUses: () => void
}

/** The rules for API users, what breaks them, and what is done about it. */
export function composePolicy(needs: Needs) {
  const { records, clock } = needs
  const { get, change } = createPolicySettings({ ...needs, settings: records.settings })
  const policyNow = () => ({ values: get(), now: clock() })
  return {
    ...{ get, change },
    ...createFindingsService({ records: records.policy, apiAccounts: records.apiAccounts, policyNow }),
    ...createPolicyService({ ...needs, policyNow }),
    export: createExportFindings({ ...needs, policyNow }),
  }
}
