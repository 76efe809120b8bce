import type { SubAccount, SubAccountGuid } from '../../../src-preload/contract/sub-accounts.js'

export interface SubAccountRecords {
  /** All sub accounts with the number of their operators, by name. */
  list(): SubAccount[]
  exists(guid: SubAccountGuid): boolean
  nameExists(name: string): boolean
  insert(subAccount: Omit<SubAccount, 'operators'>): void
}
