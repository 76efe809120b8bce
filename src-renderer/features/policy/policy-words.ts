import type {
  PolicyOutlook,
  PolicyAction,
  PolicyRule,
  PolicyValues,
} from '../../../src-preload/contract/policy.js'
import { showDay } from '../../lib/moments.js'
import { counted, showCount } from '../../lib/numbers.js'

interface Some {
  count: number
  names: readonly string[]
}

/** What an API user that breaks the rule is. */
export const ruleNames: Record<PolicyRule, string> = {
  unused: 'Unused',
  old: 'Old password',
  several: 'Several active',
  unacknowledged: 'Never acknowledged',
  endless: 'No expiry',
  ownerCannotSignIn: 'Operator cannot sign in',
}

/** What exactly breaks the rule, as it stands. */
export function ruleWords(rule: PolicyRule, { unused, old, several }: PolicyValues) {
  const words: Record<PolicyRule, string> = {
    unused: `Not used for ${counted(unused.days, 'day', 'days')} or longer, as far as is known; never used ones count from their creation`,
    old: `The password is ${counted(old.days, 'day', 'days')} old or older, or nobody knows how old`,
    several: `The operator has more than ${showCount(several.most)} that ${several.most === 1 ? 'works' : 'work'}`,
    unacknowledged: 'Nobody confirmed that they had noted down the password, and nobody used it',
    endless: 'It works for ever',
    ownerCannotSignIn:
      'The operator has neither a password of their own nor an open invitation, or may not use one',
  }
  return words[rule]
}

const apiUsers = (count: number) => counted(count, 'API user', 'API users')

/** `ci, grafana and 6 more` */
export function namesOf({ count, names }: Some) {
  const more = count - names.length
  return more > 0 ? `${names.join(', ')} and ${showCount(more)} more` : names.join(', ')
}

export const titles: Record<PolicyAction['kind'], string> = {
  disable: 'Disable API users',
  expire: 'Set an expiry',
}

export function changeWords(action: PolicyAction, { count }: Some) {
  if (count === 0) return 'Nothing changes.'
  if (action.kind === 'disable')
    return `${apiUsers(count)} ${count === 1 ? 'is' : 'are'} disabled and ${count === 1 ? 'stops' : 'stop'} working at once`
  return `${apiUsers(count)} ${count === 1 ? 'expires' : 'expire'} at the end of ${showDay(action.at)}`
}

export const alreadyWords = ({ kind }: PolicyAction, { count }: Some) =>
  kind === 'disable'
    ? `${apiUsers(count)} ${count === 1 ? 'is' : 'are'} disabled already`
    : `${apiUsers(count)} ${count === 1 ? 'expires' : 'expire'} by then already, and ${count === 1 ? 'stays' : 'stay'} so`

export const usedWords = ({ count }: Some) =>
  `${apiUsers(count)} ${count === 1 ? 'was' : 'were'} used within the last 7 days`

/** What has happened, for the banner and the screen reader. */
export function doneWords({ kind }: PolicyAction, { changed: { count } }: PolicyOutlook) {
  if (kind === 'disable') return `${apiUsers(count)} ${count === 1 ? 'was' : 'were'} disabled.`
  return `${apiUsers(count)} ${count === 1 ? 'expires' : 'expire'} then.`
}
