import { activity } from './activity.js'
import { apiAccounts } from './api-accounts.js'
import { application } from './application.js'
import type { Announce, Answers, Api } from './call.js'
import { groups } from './groups.js'
import { operators } from './operators.js'
import { overview } from './overview.js'
import { samples } from './samples.js'
import { subAccounts } from './sub-accounts.js'

/** Everything that crosses between the processes. */
export const contract = {
  application,
  overview,
  operators,
  apiAccounts,
  groups,
  subAccounts,
  activity,
  samples,
}

export type Contract = typeof contract
export type OperatorDeskApi = Api<Contract>
export type OperatorDeskAnswers = Answers<Contract>
export type AnnounceToWindows = Announce<Contract>
