import { perLanguage, t } from './language.js'
import type { TextKey } from './text-key.js'

const counts = perLanguage((region) => new Intl.NumberFormat(region))
const lists = perLanguage((region) => new Intl.ListFormat(region, { type: 'conjunction' }))

/** `1,284` */
export const showCount = (count: number) => counts().format(count)

/** `1 operator`, `1,284 operators`: a text of two forms, whose `{n}` is the count. */
export const counted = (count: number, key: TextKey, named: Record<string, unknown> = {}) =>
  t(key, { n: showCount(count), ...named }, count)

/** `Amélie, Bo and Chloé` */
export const showList = (names: Iterable<string>) => lists().format(names)
