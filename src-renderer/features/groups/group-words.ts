import type { OperatorGroup } from '../../../src-preload/contract/groups.js'

/** What a group is for, by its kind. */
export const kindWords: Record<OperatorGroup['kind'], string> = {
  everyone: 'All operators, by itself',
  administrators: 'Administrator rights',
  custom: 'Own group',
}
