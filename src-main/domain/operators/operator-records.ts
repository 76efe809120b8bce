import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type {
  OperatorSelection,
  OperatorSummary,
  SortedScope,
} from '../../../src-preload/contract/operator-lists.js'
import type { OperatorFields, OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'

export interface StoredOperator {
  guid: OperatorGuid
  version: number
  fields: OperatorFields
  createdAt: Moment
  updatedAt: Moment
  lastSignInAt: Moment | null
}

/** The operators of a scope in the order of a list, as far as they are walked. */
export interface OperatorListing {
  /** Walks on for a millisecond or two. */
  walk(): void
  /** Whether all are walked. */
  ended(): boolean
  /** How many are walked. */
  reached(): number
  rows(offset: number, limit: number): OperatorSummary[]
  /** From one place to another, both included. */
  guids(from: number, to: number): OperatorGuid[]
}

export interface OperatorRecords {
  /** The same until something of the list changes. */
  listing(scope: SortedScope): OperatorListing
  /** In the order of their GUIDs, from the one after `after` on; those that are gone are left out. */
  selected(selection: OperatorSelection, after: OperatorGuid | '', limit: number): StoredOperator[]
  countSelected(selection: OperatorSelection): number
  count(): number
  /** In the order of their GUIDs, from the one after `guid` on; the first where that is empty. */
  after(guid: OperatorGuid | '', limit: number): StoredOperator[]
  find(guid: OperatorGuid): StoredOperator | undefined
  findByEmail(email: string): OperatorGuid | undefined
  groupsOf(guid: OperatorGuid): GroupGuid[]
  /** The descriptions of its groups. */
  groupNames(guid: OperatorGuid): string[]
  /** The descriptions of its groups, and the name of its sub account. */
  membershipsInWords(guid: OperatorGuid): { groups: string[]; subAccount: string | null }
  insert(operator: StoredOperator): void
  replace(operator: StoredOperator): void
  /** Leaves the version alone: a sign-in is no edit. */
  recordSignIn(guid: OperatorGuid, at: Moment): void
  /** These three count the version up, as an edit. */
  setOnDuty(guid: OperatorGuid, onDuty: boolean, at: Moment): void
  joinGroup(guid: OperatorGuid, group: GroupGuid, at: Moment): void
  leaveGroup(guid: OperatorGuid, group: GroupGuid, at: Moment): void
  isMember(guid: OperatorGuid, group: GroupGuid): boolean
  setGroups(guid: OperatorGuid, groups: readonly GroupGuid[]): void
  addToGroups(guid: OperatorGuid, groups: readonly GroupGuid[]): void
  /** Deletes the operator with its memberships and API accounts. */
  remove(guid: OperatorGuid): void
}
