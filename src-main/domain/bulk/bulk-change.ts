import type { BulkAction, BulkOutlook, BulkRequest } from '../../../src-preload/contract/bulk.js'
import { AppError } from '../app-error.js'
import type { HeavyServices, WritingJob } from '../heavy-jobs/heavy-job.js'
import type { StoredOperator } from '../operators/operator-records.js'
import { lookAt } from './bulk-look.js'
import { judgeOperators } from './judge-operators.js'

/** Changes all that a look has shown, and refuses where anything else would happen by now. */
export const bulkChange: WritingJob<BulkRequest & { fingerprint: string }, BulkOutlook> = {
  name: 'bulk-change',
  writes: true,
  run(services, { fingerprint, ...request }, step) {
    const outlook = lookAt(services, request)
    if (outlook.fingerprint !== fingerprint) {
      throw new AppError('conflict', 'something else would happen than what was shown')
    }
    const total = outlook.changed.count
    let done = 0
    step(done, total)
    services.signIns.keepingAnAdministrator(() => {
      for (const { operator, outcome } of judgeOperators(services, request).judged()) {
        if (outcome !== 'changed') continue
        change(services, request.action, operator)
        step(++done, total)
      }
    })
    return outlook
  },
}

function change({ operators }: HeavyServices, action: BulkAction, operator: StoredOperator) {
  switch (action.kind) {
    case 'duty':
      return operators.setOnDuty(operator, action.onDuty)
    case 'join':
      return operators.join(operator, action.group)
    case 'leave':
      return operators.leave(operator, action.group)
    case 'delete':
      return operators.removeStored(operator)
  }
}
