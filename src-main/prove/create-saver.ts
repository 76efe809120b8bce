import { noApiUserChanges } from '../../src-preload/contract/api-accounts.js'
import {
  blankOperatorFields,
  type Operator,
  type OperatorDraft,
} from '../../src-preload/contract/operators.js'
import type { Services } from '../compose-services.js'

/** Saves as the window does, each of them in several tables: adds an operator, then changes it, and so on. */
export function createSaver({ operators, groups }: Pick<Services, 'operators' | 'groups'>, who = 'operator') {
  const administrators = groups.list().filter(({ kind }) => kind === 'administrators')
  const inGroup = administrators.map(({ guid }) => guid)
  let last: Operator | undefined

  const draftOf = (round: number, email: string, joins: boolean): OperatorDraft => ({
    fields: { ...blankOperatorFields, fullName: `Round ${round}`, email, mobilePhone: '+31 6 1234 5678' },
    groups: joins ? inGroup : [],
    apiUsers: noApiUserChanges(),
    signIn: null,
  })

  return function save(round: number) {
    if (!last) last = operators.create(draftOf(round, `${who}-${round}@example.com`, true))
    else {
      operators.save(last.guid, last.version, draftOf(round, last.fields.email, false), [])
      last = undefined
    }
  }
}
