import type { ApiAccountRequest } from '../../src-preload/contract/api-accounts.js'
import type { TestApp } from './create-test-app.js'

let made = 0

export const anApiAccountRequest = (request: Partial<ApiAccountRequest> = {}): ApiAccountRequest => ({
  description: 'API',
  userName: `user-${++made}`,
  expiresAt: null,
  ...request,
})

/** What the wizard has at its end: credentials on their way into a Save, and the password noted down. */
export async function anIssuedApiUser({ apiAccounts }: TestApp, request: Partial<ApiAccountRequest> = {}) {
  const asked = anApiAccountRequest(request)
  const { issuedId, password } = await apiAccounts.issue(asked)
  return { added: { ...asked, issuedId }, password }
}
