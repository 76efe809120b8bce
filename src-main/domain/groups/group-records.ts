import type { GroupGuid, OperatorGroup } from '../../../src-preload/contract/groups.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'

export interface GroupRecords {
  /** All groups with the number of their members, Everyone and Administrators first, then by name. */
  list(): OperatorGroup[]
  find(guid: GroupGuid): OperatorGroup | undefined
  kindOf(guid: GroupGuid): OperatorGroup['kind'] | undefined
  /** The group whose members are administrators. */
  administrators(): GroupGuid
  descriptionExists(description: string): boolean
  members(guid: GroupGuid): OperatorGuid[]
  replace(group: Pick<OperatorGroup, 'guid' | 'version' | 'description'>): void
  /** Its memberships go with it. */
  remove(guid: GroupGuid): void
  insert(group: Pick<OperatorGroup, 'guid' | 'description'>): void
}
