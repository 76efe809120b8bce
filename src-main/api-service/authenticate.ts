import type { CallingAccount } from '../domain/credentials/account-records.js'
import type { UsesService } from '../domain/credentials/uses-service.js'
import type { VerifyCredentials } from '../domain/credentials/verify-credentials.js'
import { basicCredentials } from './basic-credentials.js'
import { words } from './messages.js'
import type { Reply } from './reply.js'

interface Needs {
  verifyCredentials: VerifyCredentials
  uses: Pick<UsesService, 'recordUse'>
}

export const unauthorized: Reply = {
  status: 401,
  body: words('The user name or the password is not right.'),
  headers: { 'www-authenticate': 'Basic realm="Operator Desk", charset="UTF-8"' },
}

export const busy: Reply = {
  status: 503,
  body: words('Too many credentials are being verified.'),
  headers: { 'retry-after': '1' },
}

/** Finds the account that calls, and counts its use; or the reply that refuses it. */
export const createAuthenticate =
  ({ verifyCredentials, uses }: Needs) =>
  async (authorization: string | undefined, from: string): Promise<CallingAccount | Reply> => {
    const given = basicCredentials(authorization)
    if (!given) return unauthorized
    const verdict = await verifyCredentials(given.userName, given.password)
    if (verdict.kind === 'busy') return busy
    if (verdict.kind === 'refused') return unauthorized
    uses.recordUse(verdict.account, from, verdict)
    return verdict.account
  }
