import type { OperatorGroup } from '../../../src-preload/contract/groups.js'
import { t } from '../../lib/language.js'

/** What a group is for, by its kind. */
export const kindName = (kind: OperatorGroup['kind']) => t(`groups.kinds.${kind}`)
