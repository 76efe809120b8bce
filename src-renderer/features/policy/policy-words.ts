import type {
  PolicyAction,
  PolicyOutlook,
  PolicyRule,
  PolicyValues,
} from '../../../src-preload/contract/policy.js'
import { t } from '../../lib/language.js'
import { showDay } from '../../lib/moments.js'
import { counted } from '../../lib/numbers.js'
import type { Some } from '../../lib/show-some.js'

/** What an API user that breaks the rule is. */
export const ruleName = (rule: PolicyRule) => t(`policy.names.${rule}`)

/** What exactly breaks the rule, as it stands. */
export function ruleWords(rule: PolicyRule, { unused, old, several }: PolicyValues) {
  if (rule === 'unused') return counted(unused.days, 'policy.meaning.unused')
  if (rule === 'old') return counted(old.days, 'policy.meaning.old')
  return rule === 'several' ? counted(several.most, 'policy.meaning.several') : t(`policy.meaning.${rule}`)
}

export function changeWords(action: PolicyAction, { count }: Some) {
  if (count === 0) return t('policy.bulk.nothing')
  return action.kind === 'disable'
    ? counted(count, 'policy.bulk.changes.disable')
    : counted(count, 'policy.bulk.changes.expire', { day: showDay(action.at) })
}

/** What has happened, for the banner and the screen reader. */
export const doneWords = ({ kind }: PolicyAction, { changed: { count } }: PolicyOutlook) =>
  counted(count, `policy.bulk.done.${kind}`)
