import type { ActivityAction, ActivitySelection } from '../../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'

/** What the fields of the screen hold: empty where nothing is asked for. */
export interface ActivityFilters {
  actor: string
  action: ActivityAction | ''
  filter: string
  /** Days of this machine's calendar, `YYYY-MM-DD`; both are shown. */
  from: string
  until: string
}

export const noFilters = (): ActivityFilters => ({ actor: '', action: '', filter: '', from: '', until: '' })

export const isFiltered = ({ filter, ...others }: ActivityFilters) =>
  filter.trim() !== '' || Object.values(others).some((value) => value !== '')

export const selectionOf = (
  { actor, action, filter, from, until }: ActivityFilters,
  operator: OperatorGuid | null,
): ActivitySelection => ({
  operator,
  actor: actor || null,
  action: action || null,
  filter: filter.slice(0, 1000),
  from: startOf(from, 0),
  until: startOf(until, 1),
})

/** Midnight here, as many days later; a day half typed is the first there is. */
function startOf(day: string, later: number) {
  if (day === '') return null
  const start = new Date(`${day}T00:00`)
  start.setDate(start.getDate() + later)
  return Math.max(0, start.getTime() || 0)
}
