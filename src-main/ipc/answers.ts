import { channelsOf } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { Counts } from '../../src-preload/contract/overview.js'
import type { ActivityService } from '../domain/activity/activity-service.js'
import type { AppError } from '../domain/app-error.js'
import type { SampleServices } from '../domain/samples/samples-service.js'

type ApplicationAnswers = OperatorDeskAnswers['application']

interface Needs extends SampleServices {
  application: ApplicationAnswers
  counts: () => Counts
  activity: Pick<ActivityService, 'page' | 'verify'>
  addSamples: OperatorDeskAnswers['samples']['add']
}

/** One line a call: which service answers it. */
export const createAnswers = (needs: Needs): OperatorDeskAnswers => {
  const { application, counts, operators, apiAccounts, groups, subAccounts, activity, addSamples } = needs
  return {
    application,
    overview: { counts },
    operators: {
      list: operators.list,
      get: operators.get,
      create: operators.create,
      save: ({ guid, version, draft }) => operators.save(guid, version, draft),
      remove: ({ guid, version }) => operators.remove(guid, version),
    },
    apiAccounts: { issue: apiAccounts.issue, withdraw: apiAccounts.withdraw },
    groups: { list: groups.list, create: groups.create },
    subAccounts: { list: subAccounts.list, create: subAccounts.create },
    activity: { page: activity.page, verify: activity.verify },
    samples: { add: addSamples },
  }
}

/** Where the store was refused: the application still answers about itself, every other call with that refusal. */
export function createRefusingAnswers(application: ApplicationAnswers, refusal: AppError) {
  const refuse = () => {
    throw refusal
  }
  const answers: Record<string, Record<string, unknown>> = {}
  for (const { room, name } of channelsOf(contract)) (answers[room] ??= {})[name] = refuse
  return { ...answers, application } as OperatorDeskAnswers
}
