import { describe, expect, it } from 'vitest'
import { usualPolicy } from '../../../src-preload/contract/policy.js'
import { checkRules, typedOf } from './typed-rules.js'

describe('the rules while they are typed', () => {
  it('are what they were where nothing is typed', () => {
    expect(checkRules(typedOf(usualPolicy)).values).toEqual(usualPolicy)
  })

  it.each(['', '0', '-1', '1.5', '3651', 'ten', '1e2'])(
    'say beside the field that %j is no number of days',
    (days) => {
      const { values, problems } = checkRules({ ...typedOf(usualPolicy), unusedDays: days })

      expect(values).toBeUndefined()
      expect(problems.unused).toBe('Type a number of days from 1 to 3,650.')
      expect(problems.old).toBeUndefined()
    },
  )
})
