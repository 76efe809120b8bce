import { type ApiUserChanges, noApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import { withChange } from '../../../src-preload/contract/api-user-changes.js'
import type { Offboarding, Operator } from '../../../src-preload/contract/operators.js'
import { AppError } from '../app-error.js'
import type { OperatorsService } from './operators-service.js'

interface Needs {
  operators: Pick<OperatorsService, 'get' | 'save' | 'isCurrent'>
}

/**
 * Ends everything that an operator holds, in one Save and by its rules: API users, groups, sub account, duty and
 * sign-in. `conflict` where it holds other API users by now than those that were shown.
 */
export const createOffboardOperator =
  ({ operators }: Needs) =>
  ({ guid, version, apiUsers, seen, confirmed }: Offboarding): Operator => {
    if (operators.isCurrent(guid)) {
      throw new AppError('not-allowed', 'the current operator', { operator: 'cannot-offboard-yourself' })
    }
    const operator = operators.get(guid)
    refuseOthers(operator, seen)
    const { fields, signIn } = operator
    return operators.save(
      guid,
      version,
      {
        fields: { ...fields, onDuty: false, allowNativeLogin: false, subAccount: null },
        groups: [],
        apiUsers: apiUsers === 'delete' ? deleted(operator) : disabled(operator),
        signIn: signIn.kind === 'none' ? null : { kind: 'none' },
      },
      confirmed,
    )
  }

/** Programs add API users without a Save, and so without another version. */
function refuseOthers({ guid, apiUsers }: Operator, seen: readonly string[]) {
  const shown = new Set(seen)
  if (apiUsers.length !== shown.size || !apiUsers.every((account) => shown.has(account.guid))) {
    throw new AppError('conflict', `operator ${guid} holds other API users than were shown`)
  }
}

const deleted = ({ apiUsers }: Operator): ApiUserChanges => ({
  ...noApiUserChanges(),
  deleted: apiUsers.map(({ guid }) => guid),
})

/** The password before the present one ends too, so that enabling one brings back one password alone. */
const disabled = ({ apiUsers }: Operator): ApiUserChanges =>
  apiUsers.reduce<ApiUserChanges>(
    (before, account) =>
      withChange(before, account, { state: 'disabled', endsOverlap: account.overlap !== null }),
    noApiUserChanges(),
  )

export type OffboardOperator = ReturnType<typeof createOffboardOperator>
