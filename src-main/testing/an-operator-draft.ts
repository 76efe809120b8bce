import { noApiUserChanges } from '../../src-preload/contract/api-accounts.js'
import {
  blankOperatorFields,
  type OperatorDraft,
  type OperatorFields,
} from '../../src-preload/contract/operators.js'

let made = 0

/** A draft the contract accepts, with an e-mail address of its own. */
export const anOperatorDraft = (
  fields: Partial<OperatorFields> = {},
  { groups = [], apiUsers = {} }: { groups?: OperatorDraft['groups']; apiUsers?: Partial<ApiUsers> } = {},
): OperatorDraft => ({
  fields: {
    ...blankOperatorFields,
    fullName: 'Ada Lovelace',
    email: `operator-${++made}@example.com`,
    ...fields,
  },
  groups,
  apiUsers: { ...noApiUserChanges(), ...apiUsers },
  signIn: null,
})

type ApiUsers = OperatorDraft['apiUsers']
