import { t } from './language.js'
import { showCount } from './numbers.js'

/** How many there are, and the first few of their names. */
export interface Some {
  count: number
  names: readonly string[]
}

/** `Ada, Bob, Cem and 6 more` */
export function showSome({ count, names }: Some) {
  const more = count - names.length
  const first = names.join(', ')
  return more > 0 ? t('ui.outlook.andMore', { names: first, n: showCount(more) }) : first
}
