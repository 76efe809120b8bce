import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import {
  policyRules,
  policyValues,
  type PolicyValues,
  usualPolicy,
} from '../../../src-preload/contract/policy.js'
import type { RecordActivity } from '../activity/activity-service.js'
import type { Announce, Transaction } from '../needs.js'
import type { SettingsRecords } from '../settings/settings-records.js'

interface Needs {
  settings: SettingsRecords
  transaction: Transaction
  announce: Announce
  record: RecordActivity
}

const key = 'policy'

/** The rules as the administrators have set them. */
export function createPolicySettings({ settings, transaction, announce, record }: Needs) {
  const get = (): PolicyValues => storedIn(settings.read(key))

  function change(after: PolicyValues): PolicyValues {
    const changes = changesBetween(get(), after)
    if (changes.length === 0) return after
    transaction(() => {
      settings.write(key, JSON.stringify(after))
      record({ action: 'policy-changed', subject: '', subjectGuid: null, operator: null, changes })
    })
    announce('policy', 'changed', after)
    return after
  }

  return { get, change }
}

/** Something else may have been written there; then the usual rules serve. */
function storedIn(text: string | undefined): PolicyValues {
  if (text === undefined) return usualPolicy
  try {
    return policyValues.safeParse(JSON.parse(text)).data ?? usualPolicy
  } catch {
    return usualPolicy
  }
}

function changesBetween(before: PolicyValues, after: PolicyValues): ActivityChange[] {
  const was = inWords(before)
  return Object.entries(inWords(after))
    .map(([field, value]) => ({ field, before: was[field] ?? null, after: value }))
    .filter((change) => change.before !== change.after)
}

const inWords = (values: PolicyValues): Record<string, string> =>
  Object.fromEntries(policyRules.map((rule) => [`policy.${rule}`, ruleInWords(values[rule])]))

function ruleInWords(rule: PolicyValues[keyof PolicyValues]) {
  if (!rule.on) return 'off'
  if ('days' in rule) return `${rule.days} days`
  return 'most' in rule ? `more than ${rule.most}` : 'on'
}
