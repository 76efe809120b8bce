import type { ActivityService } from '../activity/activity-service.js'
import type { ApiAccountRecords } from '../api-accounts/api-account-records.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import type { GroupRecords } from '../groups/group-records.js'
import type { GroupsService } from '../groups/groups-service.js'
import type { Step } from '../long-work/work-service.js'
import type { Clock, OpenToRead } from '../needs.js'
import type { OperatorRecords } from '../operators/operator-records.js'
import type { OperatorsService } from '../operators/operators-service.js'
import type { PolicyRecords } from '../policy/policy-records.js'
import type { SignInsService } from '../sign-ins/sign-ins-service.js'
import type { SubAccountRecords } from '../sub-accounts/sub-account-records.js'
import type { SubAccountsService } from '../sub-accounts/sub-accounts-service.js'

/** The same rules as everywhere, on a connection of the job's own, and the records under them. */
export interface HeavyServices {
  operators: OperatorsService
  apiAccounts: ApiAccountsService
  groups: GroupsService
  subAccounts: SubAccountsService
  signIns: SignInsService
  activity: ActivityService
  records: {
    operators: OperatorRecords
    groups: GroupRecords
    subAccounts: SubAccountRecords
    apiAccounts: ApiAccountRecords
    policy: PolicyRecords
  }
  clock: Clock
  openToRead: OpenToRead
}

/** All of it is written or, where it throws or `step` says `cancelled`, none of it. */
export interface WritingJob<Input, Output> {
  name: string
  writes: true
  run: (services: HeavyServices, input: Input, step: Step) => Output
}

/** Cannot write. */
export interface ReadingJob<Input, Output> {
  name: string
  writes: false
  run: (services: HeavyServices, input: Input, step: Step) => Output | Promise<Output>
}

/** Work on many rows, which would keep the windows waiting; what goes in and comes out is plain data. */
export type HeavyJob<Input, Output> = WritingJob<Input, Output> | ReadingJob<Input, Output>

/**
 * Runs it beside the main thread, by whoever is signed in. While one writes, everybody else's writes are refused with
 * `store-busy`, and so is another that writes.
 */
export type RunHeavyJob = <Input, Output>(
  job: HeavyJob<Input, Output>,
  input: Input,
  step: Step,
) => Promise<Output>
