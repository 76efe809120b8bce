import type { ActivityAction } from '../../src-preload/contract/activity.js'
import { t } from './language.js'

/** What was done, as a person says it. */
export const actionWords = (action: ActivityAction) => t(`activity.actions.${action}`)
