import { type PolicyValues, policyValues } from '../../../src-preload/contract/policy.js'
import { problemWords } from '../../lib/words.js'

/** The rules while they are typed, numbers as text. */
export interface TypedRules {
  on: Record<keyof PolicyValues, boolean>
  unusedDays: string
  oldDays: string
  most: string
}

export const typedOf = ({ unused, old, several, ...others }: PolicyValues): TypedRules => ({
  on: {
    ...{ unused: unused.on, old: old.on, several: several.on },
    unacknowledged: others.unacknowledged.on,
    endless: others.endless.on,
    ownerCannotSignIn: others.ownerCannotSignIn.on,
  },
  ...{ unusedDays: String(unused.days), oldDays: String(old.days), most: String(several.most) },
})

const numberOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : NaN)

/** The rules where they can be had, and the words beside the fields where they cannot. */
export function checkRules({ on, unusedDays, oldDays, most }: TypedRules) {
  const { data, error } = policyValues.safeParse({
    unused: { on: on.unused, days: numberOf(unusedDays) },
    old: { on: on.old, days: numberOf(oldDays) },
    several: { on: on.several, most: numberOf(most) },
    unacknowledged: { on: on.unacknowledged },
    endless: { on: on.endless },
    ownerCannotSignIn: { on: on.ownerCannotSignIn },
  })
  const codes = new Map(error?.issues.map(({ path, message }) => [String(path[0]), message]))
  const problemOf = (rule: keyof PolicyValues) => problemWords(codes.get(rule))
  return {
    values: data,
    problems: { unused: problemOf('unused'), old: problemOf('old'), several: problemOf('several') },
  }
}
