import { noApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import { blankOperatorFields, type OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { FirstAdministrator } from '../../../src-preload/contract/session.js'
import type { OperatorsService } from '../operators/operators-service.js'
import type { SignInRecords } from '../sign-ins/sign-in-records.js'

interface Needs {
  records: Pick<SignInRecords, 'findByEmail'>
  operators: Pick<OperatorsService, 'get' | 'create' | 'save'>
  administrators: () => GroupGuid
}

/** Makes the first administrator: a new operator, or the one who has that e-mail address already. */
export const createEnsureAdministrator =
  ({ records, operators, administrators }: Needs) =>
  ({ fullName, email }: Pick<FirstAdministrator, 'fullName' | 'email'>): OperatorGuid => {
    const nothingElse = { apiUsers: noApiUserChanges(), signIn: null }
    const known = records.findByEmail(email)
    if (!known) {
      const fields = { ...blankOperatorFields, fullName, email }
      return operators.create({ fields, groups: [administrators()], ...nothingElse }).guid
    }
    const { guid, version, fields, groups } = operators.get(known.guid)
    const withRights = [...new Set([...groups, administrators()])]
    return operators.save(guid, version, { fields, groups: withRights, ...nothingElse }).guid
  }

export type EnsureAdministrator = ReturnType<typeof createEnsureAdministrator>
