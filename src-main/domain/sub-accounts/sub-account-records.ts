import type { SubAccount, SubAccountGuid } from '../../../src-preload/contract/sub-accounts.js'

export interface SubAccountRecords {
  /** All sub accounts with the number of their operators, by name. */
  list(): SubAccount[]
  find(guid: SubAccountGuid): SubAccount | undefined
  exists(guid: SubAccountGuid): boolean
  nameExists(name: string): boolean
  insert(subAccount: Pick<SubAccount, 'guid' | 'name' | 'reference'>): void
  replace(subAccount: Omit<SubAccount, 'operators'>): void
  remove(guid: SubAccountGuid): void
}
