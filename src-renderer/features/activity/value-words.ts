import { cultures } from '../../../src-preload/contract/operators.js'
import { policyRules } from '../../../src-preload/contract/policy.js'
import { showBytes } from '../../lib/bytes.js'
import { cultureWords } from '../../lib/culture-words.js'
import { hasText, t } from '../../lib/language.js'
import { showMoment } from '../../lib/moments.js'
import { counted, showCount } from '../../lib/numbers.js'

/** A value of the record in the language of the window: the record itself keeps one form, whoever reads it. */
export const valueWords = (field: string, value: string) => sayings[field]?.(value) ?? value

type Saying = (value: string) => string | undefined

const textOf = (key: string) => (hasText(key) ? t(key) : undefined)

const yesOrNo: Saying = (value) => t(`operators.values.${['yes', 'true'].includes(value) ? 'yes' : 'no'}`)

const count: Saying = (value) => (/^\d+$/.test(value) ? showCount(Number(value)) : neverOr(value))
const neverOr: Saying = (value) => (value === 'never' ? t('activity.values.never') : undefined)

const culture: Saying = (value) => {
  const known = cultures.find((one) => one === value)
  return known && cultureWords(known)
}

const moment: Saying = (value) => {
  const at = Date.parse(value)
  return Number.isNaN(at) ? neverOr(value) : showMoment(at)
}

/** `off`, `on`, `90 days`, `more than 3`: see policy-settings.ts. */
const rule: Saying = (value) => {
  const [, days, most] = /^(\d+) days$|^more than (\d+)$/.exec(value) ?? []
  if (days !== undefined) return counted(Number(days), 'activity.values.days')
  if (most !== undefined) return t('activity.values.moreThan', { n: showCount(Number(most)) })
  return textOf(`activity.values.${value}`)
}

export const formatNames = { csv: 'CSV', json: 'JSON', 'json-lines': 'JSON Lines' } as const

const sayings: Record<string, Saying> = {
  ...{ onDuty: yesOrNo, allowNativeLogin: yesOrNo, on: yesOrNo },
  role: (value) => textOf(`operators.roles.${value}`),
  culture,
  ...{ expiresAt: moment, overlapUntil: moment, lastActivity: moment },
  ...{ entries: count, add: count, change: count, same: count, refused: count },
  ...{ lockAfterMinutes: count, clearClipboardAfter: count },
  bytes: (value) => showBytes(Number(value)),
  reason: (value) => textOf(`activity.reasons.${value}`),
  kind: (value) => (value === 'policy' ? t('policy.title') : textOf(`transfers.kinds.${value}`)),
  format: (value) => (formatNames as Record<string, string>)[value],
  appearance: (value) => textOf(`settings.looks.${value}`),
  'generator.kind': (value) => textOf(`settings.passwords.kinds.${value}`),
  'generator.alphabet': (value) => textOf(`settings.passwords.alphabets.${value}`),
  ...Object.fromEntries(policyRules.map((its) => [`policy.${its}`, rule])),
}
