import { activity } from './activity.js'
import { apiAccounts } from './api-accounts.js'
import { apiService } from './api-service.js'
import { application } from './application.js'
import { backups } from './backups.js'
import { bulk } from './bulk.js'
import type { Announce, Answers, Api } from './call.js'
import { drafts } from './drafts.js'
import { exports } from './exports.js'
import { groups } from './groups.js'
import { imports } from './imports.js'
import { languages } from './language.js'
import { operatorLists } from './operator-lists.js'
import { operators } from './operators.js'
import { overview } from './overview.js'
import { policy } from './policy.js'
import { restore } from './restore.js'
import { samples } from './samples.js'
import { search } from './search.js'
import { secrets } from './secrets.js'
import { session } from './session.js'
import { settings } from './settings.js'
import { signIns } from './sign-ins.js'
import { subAccounts } from './sub-accounts.js'
import { work } from './work.js'

/** Everything that crosses between the processes. */
export const contract = {
  session,
  application,
  languages,
  secrets,
  overview,
  search,
  operators,
  operatorLists,
  bulk,
  apiAccounts,
  apiService,
  groups,
  subAccounts,
  activity,
  samples,
  imports,
  exports,
  signIns,
  drafts,
  settings,
  policy,
  backups,
  restore,
  work,
}

export type Contract = typeof contract
export type OperatorDeskApi = Api<Contract>
export type OperatorDeskAnswers = Answers<Contract>
export type AnnounceToWindows = Announce<Contract>
