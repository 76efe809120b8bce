import { describe, expect, it } from 'vitest'
import { areaUnderCurve } from './area-under-curve.js'

describe('the area under the curve', () => {
  it('is the chance that the first is the larger, ties by half', () => {
    expect(areaUnderCurve([1, 2], [3, 4])).toBe(0)
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1)
    expect(areaUnderCurve([2, 2], [2, 2])).toBe(0.5)
    expect(areaUnderCurve([1, 3, 3], [2, 3])).toBe(0.5)
  })
})
