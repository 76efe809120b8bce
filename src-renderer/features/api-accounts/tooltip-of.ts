import { isoMoment } from '../../lib/moments.js'
import type { Told } from './api-user-status.js'

/** All of it, with the exact moment; nothing where the words say it all. */
export const tooltipOf = ({ words, rest, at }: Told) =>
  rest === undefined ? undefined : `${words}${rest}${at === undefined ? '' : ` · ${isoMoment(at)}`}`
