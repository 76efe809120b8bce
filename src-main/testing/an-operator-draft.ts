import type { OperatorDraft, OperatorFields } from '../../src-preload/contract/operators.js'

let made = 0

/** A draft the contract accepts, with an e-mail address of its own. */
export const anOperatorDraft = (
  fields: Partial<OperatorFields> = {},
  { groups = [], apiUsers = {} }: { groups?: OperatorDraft['groups']; apiUsers?: Partial<ApiUsers> } = {},
): OperatorDraft => ({
  fields: {
    fullName: 'Ada Lovelace',
    email: `operator-${++made}@example.com`,
    backupEmail: '',
    mobilePhone: '',
    culture: '',
    timeZone: '',
    role: 'Unspecified',
    onDuty: true,
    subAccount: null,
    ...fields,
  },
  groups,
  apiUsers: { added: [], deleted: [], ...apiUsers },
})

type ApiUsers = OperatorDraft['apiUsers']
