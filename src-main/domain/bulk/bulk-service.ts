import type { BulkRequest } from '../../../src-preload/contract/bulk.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import type { Announce } from '../needs.js'
import { bulkChange } from './bulk-change.js'
import { bulkLook } from './bulk-look.js'
import { createLookThenRun, type LookThenRunNeeds } from './look-then-run.js'

interface Needs extends LookThenRunNeeds {
  apiAccounts: Pick<ApiAccountsService, 'wipe'>
  announce: Announce
}

/** One change of many operators. */
export const createBulkService = ({ apiAccounts, announce, ...needs }: Needs) =>
  createLookThenRun(needs, {
    look: bulkLook,
    change: bulkChange,
    inputOf: (request: BulkRequest) => request,
    changed() {
      apiAccounts.wipe()
      announce('operators', 'changed', null)
      announce('groups', 'changed', null)
    },
  })

export type BulkService = ReturnType<typeof createBulkService>
