import type { ApiAccountUses } from '../../../src-preload/contract/api-accounts.js'
import { counted } from '../../lib/numbers.js'

/** Fifteen bars for thirty days: narrow enough for a row. */
const daysInBar = 2
export const chart = { height: 16, barWidth: 3, step: 4, least: 2 }

export interface Bar {
  x: number
  y: number
  height: number
}

/** The bars that stand for something, each against the highest; a day with a use is never invisible. */
export function barsOf(days: readonly number[]): Bar[] {
  const sums = Array.from({ length: Math.ceil(days.length / daysInBar) }, (_, bar) =>
    days.slice(bar * daysInBar, (bar + 1) * daysInBar).reduce((sum, requests) => sum + requests, 0),
  )
  const highest = Math.max(...sums)
  return sums.flatMap((sum, bar) => {
    if (sum === 0) return []
    const height = Math.max(chart.least, Math.round((sum / highest) * chart.height))
    return [{ x: bar * chart.step, y: chart.height - height, height }]
  })
}

export function usesWords({ days, from }: ApiAccountUses) {
  const total = days.reduce((sum, requests) => sum + requests, 0)
  return from === null
    ? counted(total, 'apiAccounts.uses.requests')
    : counted(total, 'apiAccounts.uses.requestsFrom', { from })
}
