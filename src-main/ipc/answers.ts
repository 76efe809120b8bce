import type {
  ApiServiceState,
  CredentialCheck,
  CredentialVerdict,
  ServedCalls,
} from '../../src-preload/contract/api-service.js'
import { channelsOf } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { Counts } from '../../src-preload/contract/overview.js'
import type { ActivityService } from '../domain/activity/activity-service.js'
import type { createSaveCredentials } from '../domain/api-accounts/credentials-file.js'
import type { AppError } from '../domain/app-error.js'
import type { UsesService } from '../domain/credentials/uses-service.js'
import type { BulkService } from '../domain/bulk/bulk-service.js'
import type { BackupsService } from '../domain/backups/backups-service.js'
import type { RemoveGroup } from '../domain/groups/remove-group.js'
import type { ExportsService } from '../domain/exports/exports-service.js'
import type { ImportsService } from '../domain/imports/imports-service.js'
import type { DraftsService } from '../domain/drafts/drafts-service.js'
import type { OffboardOperator } from '../domain/operators/offboard-operator.js'
import type { OperatorListsService } from '../domain/operators/operator-lists-service.js'
import { weighPassword } from '../domain/passwords/password-strength.js'
import type { RestoreService } from '../domain/restore/restore-service.js'
import type { SamplesService, SampleServices } from '../domain/samples/samples-service.js'
import type { SearchService } from '../domain/search/search-service.js'
import type { SessionService } from '../domain/session/session-service.js'
import type { SettingsService } from '../domain/settings/settings-service.js'
import type { SignInsService } from '../domain/sign-ins/sign-ins-service.js'
import type { WorkService } from '../domain/long-work/work-service.js'

/** What answers whether or not there is a store. */
export interface OwnAnswers {
  application: OperatorDeskAnswers['application']
  languages: OperatorDeskAnswers['languages']
  secrets: OperatorDeskAnswers['secrets']
  work: WorkService
  restore: RestoreService
}

export interface AnsweringServices extends SampleServices {
  counts: () => Counts
  removeGroup: RemoveGroup
  offboardOperator: OffboardOperator
  activity: ActivityService
  session: SessionService
  operatorLists: OperatorListsService
  search: SearchService
  drafts: DraftsService
  signIns: SignInsService
  settings: SettingsService
  samples: SamplesService
  imports: ImportsService
  exports: ExportsService
  uses: UsesService
  saveCredentials: ReturnType<typeof createSaveCredentials>
  apiService: {
    state: () => ApiServiceState
    configure: (chosen: { on: boolean; port: number }) => Promise<ApiServiceState>
    recent: () => ServedCalls
    check: (pasted: CredentialCheck) => Promise<CredentialVerdict>
  }
  backups: BackupsService
  bulk: BulkService
  policy: OperatorDeskAnswers['policy']
}

/** One line a call: which service answers it. */
export const createAnswers = (services: AnsweringServices, own: OwnAnswers): OperatorDeskAnswers => {
  const {
    session,
    operators,
    operatorLists,
    apiAccounts,
    groups,
    subAccounts,
    activity,
    drafts,
    signIns,
    settings,
    apiService,
    backups,
    imports,
  } = services
  return {
    ...ownAnswers(own),
    session: {
      status: session.status,
      begin: session.begin,
      signIn: session.signIn,
      redeem: session.redeem,
      lock: () => session.lock('asked'),
      changePassword: session.changePassword,
      weigh,
    },
    overview: { counts: services.counts },
    search: { find: services.search.find, lookUp: services.search.lookUp },
    operatorLists: { page: operatorLists.page, count: operatorLists.count, range: operatorLists.range },
    bulk: { look: services.bulk.look, run: services.bulk.run },
    operators: {
      get: operators.get,
      create: operators.create,
      save: ({ guid, version, draft, confirmed }) => operators.save(guid, version, draft, confirmed),
      remove: ({ guid, version }) => operators.remove(guid, version),
      offboard: services.offboardOperator,
    },
    apiAccounts: {
      issue: apiAccounts.issue,
      withdraw: apiAccounts.withdraw,
      saveToFile: services.saveCredentials,
      uses: services.uses.usesOf,
      usedLately: apiAccounts.usedLately,
    },
    apiService: {
      state: apiService.state,
      configure: apiService.configure,
      calls: apiService.recent,
      check: apiService.check,
    },
    groups: {
      list: groups.list,
      get: groups.get,
      create: ({ fields, members }) => groups.create(fields, members.added),
      save: ({ guid, version, draft }) => groups.save(guid, version, draft),
      remove: services.removeGroup,
    },
    subAccounts: {
      list: subAccounts.list,
      get: subAccounts.get,
      create: ({ fields, members }) => subAccounts.create(fields, members.added),
      save: ({ guid, version, draft }) => subAccounts.save(guid, version, draft),
      remove: ({ guid, version }) => subAccounts.remove(guid, version),
    },
    activity: {
      page: activity.page,
      people: activity.people,
      verify: activity.verify,
      export: activity.export,
    },
    samples: { add: services.samples.add },
    imports: {
      choose: imports.choose,
      look: imports.look,
      problems: imports.problems,
      saveProblems: imports.saveProblems,
      run: imports.run,
    },
    exports: { all: services.exports.all, operators: services.exports.operators },
    signIns: { prepare: signIns.prepare, invite: signIns.invite, withdraw: signIns.withdraw },
    drafts: { keep: drafts.keep, drop: drafts.drop, offers: drafts.offers, take: drafts.take },
    settings: { get: settings.get, change: settings.change },
    policy: services.policy,
    backups: {
      status: backups.status,
      list: backups.list,
      make: backups.make,
      chooseFolder: backups.chooseFolder,
      useUsualFolder: backups.useUsualFolder,
      showFolder: backups.showFolder,
    },
  }
}

/** Where the store was refused: the application still answers about itself, every other call with that refusal. */
export function createRefusingAnswers(refusal: AppError, path: string, own: OwnAnswers): OperatorDeskAnswers {
  const refuse = () => {
    throw refusal
  }
  const answers: Record<string, Record<string, unknown>> = {}
  for (const { room, name } of channelsOf(contract)) (answers[room] ??= {})[name] = refuse
  const status = () => ({ state: 'refused' as const, code: refusal.code, path })
  const session = { ...answers['session'], status }
  return { ...answers, ...ownAnswers(own), session } as unknown as OperatorDeskAnswers
}

const ownAnswers = ({ application, languages, secrets, work, restore }: OwnAnswers) => ({
  application,
  languages,
  secrets,
  work: { stop: work.stop },
  restore: { offer: restore.offer, choose: restore.choose, inspect: restore.inspect, run: restore.run },
})

const weigh: OperatorDeskAnswers['session']['weigh'] = ({ password, about }) => weighPassword(password, about)
