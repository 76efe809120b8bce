import type { Database } from 'better-sqlite3'
import { createAccountRepository } from './account-repository.js'
import { createActivityRepository } from './activity-repository.js'
import { createApiAccountRepository } from './api-account-repository.js'
import { createChangeMark } from './backups/change-mark.js'
import { createDraftRepository } from './draft-repository.js'
import { createGroupRepository } from './group-repository.js'
import { createOperatorRepository } from './operator-repository.js'
import { createOverviewRepository } from './overview-repository.js'
import { createPolicyRepository } from './policy/policy-repository.js'
import { createSearchRepository } from './lists/search-repository.js'
import { createSettingsRepository } from './settings-repository.js'
import { createSignInRepository, createTriesRepository } from './sign-in-repository.js'
import { createRestingRepository } from './resting-repository.js'
import { refusing } from './store-errors.js'
import { createSubAccountRepository } from './sub-account-repository.js'

/** One repository a subject, each of whose calls refuses what SQLite cannot do. */
export const createRepositories = (db: Database) => ({
  operators: refusing(createOperatorRepository(db)),
  groups: refusing(createGroupRepository(db)),
  subAccounts: refusing(createSubAccountRepository(db)),
  apiAccounts: refusing(createApiAccountRepository(db)),
  resting: refusing(createRestingRepository(db)),
  accounts: refusing(createAccountRepository(db)),
  signIns: refusing(createSignInRepository(db)),
  tries: refusing(createTriesRepository(db)),
  drafts: refusing(createDraftRepository(db)),
  activity: refusing(createActivityRepository(db)),
  search: refusing(createSearchRepository(db)),
  overview: refusing(createOverviewRepository(db)),
  policy: refusing(createPolicyRepository(db)),
  settings: refusing(createSettingsRepository(db)),
  changes: refusing(createChangeMark(db)),
})

export type Repositories = ReturnType<typeof createRepositories>
