import type { GroupGuid, OperatorGroup } from '../../../src-preload/contract/groups.js'

export interface GroupRecords {
  /** All groups with the number of their members, Everyone and Administrators first, then by name. */
  list(): OperatorGroup[]
  kindOf(guid: GroupGuid): OperatorGroup['kind'] | undefined
  /** The group whose members are administrators. */
  administrators(): GroupGuid
  descriptionExists(description: string): boolean
  insert(group: Pick<OperatorGroup, 'guid' | 'description'>): void
}
