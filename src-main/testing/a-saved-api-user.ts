import type { ApiAccountRequest } from '../../src-preload/contract/api-accounts.js'
import type { OperatorDraft, OperatorFields } from '../../src-preload/contract/operators.js'
import { anIssuedApiUser } from './an-issued-api-user.js'
import { anOperatorDraft } from './an-operator-draft.js'
import type { TestApp } from './create-test-app.js'

interface Wanted {
  request?: Partial<ApiAccountRequest>
  fields?: Partial<OperatorFields>
  groups?: OperatorDraft['groups']
}

/** An operator with one API user that was saved, and the password that was noted for it. */
export async function aSavedApiUser(app: TestApp, { request = {}, fields = {}, groups = [] }: Wanted = {}) {
  const { added, password } = await anIssuedApiUser(app, request)
  const operator = app.operators.create(anOperatorDraft(fields, { groups, apiUsers: { added: [added] } }))
  const account = operator.apiUsers[0]
  if (!account) throw new Error('the API user was not saved')
  return { operator, account, userName: added.userName, password }
}
