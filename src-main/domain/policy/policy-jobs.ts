import { createHash } from 'node:crypto'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { FindingsSelection, PolicyOutlook, PolicyRequest } from '../../../src-preload/contract/policy.js'
import type { StoredApiAccount } from '../api-accounts/api-account-records.js'
import { latelyMs } from '../api-accounts/used-lately.js'
import { AppError } from '../app-error.js'
import { createTally } from '../bulk/tally.js'
import type { HeavyServices, ReadingJob, WritingJob } from '../heavy-jobs/heavy-job.js'
import type { PolicyAt, PolicyRecords } from './policy-records.js'

/** The rules go with the job, so that its thread asks them at the same moment as the window did. */
export interface PolicyWork extends PolicyRequest {
  at: PolicyAt
}

const atOnce = 1000

/** All that was chosen, some at a time; a change of one may end what made others match. */
export function* chosenIn(
  records: Pick<PolicyRecords, 'breaking'>,
  selection: FindingsSelection,
  at: PolicyAt,
): Generator<ApiAccountGuid> {
  if (selection.kind === 'some') return yield* selection.guids
  const except = new Set(selection.except)
  let after: ApiAccountGuid | '' = ''
  for (;;) {
    const found = records.breaking(selection.rule, at, after, atOnce)
    for (const guid of found) if (!except.has(guid)) yield guid
    const last = found.at(-1)
    if (last === undefined || found.length < atOnce) return
    after = last
  }
}

function lookAt({ records }: HeavyServices, { selection, action, at }: PolicyWork) {
  const [changed, already, used] = [createTally(), createTally(), createTally()]
  const changing: ApiAccountGuid[] = []
  const fingerprint = createHash('sha256')
  let selected = 0
  if (action.kind === 'expire' && action.at <= at.now) {
    throw new AppError('invalid', 'the expiry is in the past', { date: 'in-the-past' })
  }

  const isAlready = ({ state, expiresAt }: StoredApiAccount) =>
    action.kind === 'disable' ? state === 'disabled' : expiresAt !== null && expiresAt <= action.at

  for (const guid of chosenIn(records.policy, selection, at)) {
    const account = records.apiAccounts.find(guid)
    if (!account) continue
    const inUse = account.lastUsedAt !== null && account.lastUsedAt > at.now - latelyMs
    const stays = isAlready(account)
    selected++
    fingerprint.update(`${guid} ${stays} ${inUse}\n`)
    if (stays) already.add(account.userName)
    else {
      changing.push(guid)
      changed.add(account.userName)
      if (inUse) used.add(account.userName)
    }
  }

  const outlook: PolicyOutlook = {
    ...{ selected, changed: changed.told(), already: already.told(), used: used.told() },
    fingerprint: fingerprint.digest('hex'),
  }
  return { outlook, changing }
}

/** What would happen to all that was chosen. */
export const policyLook: ReadingJob<PolicyWork, PolicyOutlook> = {
  name: 'policy-look',
  writes: false,
  run: (services, work) => lookAt(services, work).outlook,
}

/** Does what a look has shown, and refuses where anything else would happen by now. */
export const policyChange: WritingJob<PolicyWork & { fingerprint: string }, PolicyOutlook> = {
  name: 'policy-change',
  writes: true,
  run(services, { fingerprint, ...work }, step) {
    const { outlook, changing } = lookAt(services, work)
    if (outlook.fingerprint !== fingerprint) {
      throw new AppError('conflict', 'something else would happen than what was shown')
    }
    const { apiAccounts, records } = services
    const { action } = work
    changing.forEach((guid, done) => {
      step(done, changing.length)
      const account = records.apiAccounts.find(guid)
      if (!account) return
      if (action.kind === 'disable') apiAccounts.disable(account)
      else apiAccounts.expire(account, action.at)
    })
    step(changing.length, changing.length)
    return outlook
  },
}
