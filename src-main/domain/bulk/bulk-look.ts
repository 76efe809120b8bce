import { createHash } from 'node:crypto'
import { type BulkOutlook, bulkRefusal, type BulkRequest } from '../../../src-preload/contract/bulk.js'
import type { StoredApiAccount } from '../api-accounts/api-account-records.js'
import type { HeavyServices, ReadingJob } from '../heavy-jobs/heavy-job.js'
import { judgeOperators, type Outcome } from './judge-operators.js'
import { createTally } from './tally.js'

const week = 7 * 24 * 60 * 60 * 1000

/** What would happen to all that was chosen. */
export function lookAt(services: HeavyServices, request: BulkRequest): BulkOutlook {
  const { records, operators, clock } = services
  const { judged, takesRights } = judgeOperators(services, request)
  const usedSince = clock() - week
  const tallies = new Map<Outcome, ReturnType<typeof createTally>>()
  const used = createTally()
  const fingerprint = createHash('sha256')
  let selected = 0
  let apiUsers = 0
  let losesOwnRights = false

  for (const { operator, outcome } of judged()) {
    selected++
    fingerprint.update(`${operator.guid} ${outcome}\n`)
    tallyOf(outcome).add(operator.fields.fullName)
    if (outcome !== 'changed') continue
    if (takesRights && operators.isCurrent(operator.guid)) losesOwnRights = true
    if (request.action.kind === 'delete') records.apiAccounts.ofOperator(operator.guid).forEach(countApiUser)
  }

  function tallyOf(outcome: Outcome) {
    const tally = tallies.get(outcome) ?? createTally()
    tallies.set(outcome, tally)
    return tally
  }

  function countApiUser({ guid, userName, lastUsedAt }: StoredApiAccount) {
    const inUse = lastUsedAt !== null && lastUsedAt >= usedSince
    apiUsers++
    if (inUse) used.add(userName)
    fingerprint.update(`${guid} ${inUse}\n`)
  }

  return {
    selected,
    changed: tallyOf('changed').told(),
    already: tallyOf('already').told(),
    refused: bulkRefusal.options.flatMap((rule) => {
      const tally = tallies.get(rule)
      return tally ? [{ rule, ...tally.told() }] : []
    }),
    apiUsers,
    usedApiUsers: used.told(),
    losesOwnRights,
    fingerprint: fingerprint.digest('hex'),
  }
}

export const bulkLook: ReadingJob<BulkRequest, BulkOutlook> = {
  name: 'bulk-look',
  writes: false,
  run: lookAt,
}
