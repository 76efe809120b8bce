import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { Uses } from './last-used.js'

/** An API account as it is stored. `passwordHash` never leaves the main process. */
export interface StoredApiAccount extends Uses {
  guid: ApiAccountGuid
  operator: OperatorGuid
  userName: string
  description: string
  passwordHash: string
  state: 'active' | 'disabled'
  expiresAt: Moment | null
  createdAt: Moment | null
  source: 'wizard' | 'register' | 'api' | 'import'
}

export interface ApiAccountRecords {
  ofOperator(operator: OperatorGuid): StoredApiAccount[]
  find(guid: ApiAccountGuid): StoredApiAccount | undefined
  count(): number
  /** In the order of their GUIDs, from the one after `guid` on; the first where that is empty. */
  after(guid: ApiAccountGuid | '', limit: number): StoredApiAccount[]
  /** All of them, the oldest first. */
  all(): StoredApiAccount[]
  describe(guid: ApiAccountGuid, description: string): void
  userNameExists(userName: string): boolean
  findByUserName(userName: string): StoredApiAccount | undefined
  insert(account: StoredApiAccount): void
  /** Never moves the latest use back, whatever the clock does. */
  recordUse(userName: string, at: Moment): void
  remove(guid: ApiAccountGuid, operator: OperatorGuid): void
}
