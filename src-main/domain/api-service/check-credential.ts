import type { CredentialCheck, CredentialVerdict } from '../../../src-preload/contract/api-service.js'
import type { ApiAccountRecords } from '../api-accounts/api-account-records.js'
import type { AccountRecords } from '../credentials/account-records.js'
import { readCredentials } from '../credentials/read-credentials.js'
import type { VerifyCredentials } from '../credentials/verify-credentials.js'

interface Needs {
  records: Pick<ApiAccountRecords, 'find'>
  operatorOf: AccountRecords['operatorOf']
  verifyCredentials: VerifyCredentials
}

/** Whose credentials were pasted, and whether the service would take them; counts no use. */
export const createCheckCredential =
  ({ records, operatorOf, verifyCredentials }: Needs) =>
  async ({ text, userName }: CredentialCheck): Promise<CredentialVerdict> => {
    const given = readCredentials(text, userName)
    if (!given) return { accepted: false, why: 'unreadable', userName: null, account: null }
    const verdict = await verifyCredentials(given.userName, given.password)
    const found = verdict.kind === 'busy' ? undefined : verdict.account
    return {
      accepted: verdict.kind === 'accepted',
      why: verdict.kind === 'refused' ? verdict.why : verdict.kind,
      userName: given.userName,
      account: found
        ? {
            guid: found.guid,
            operator: operatorOf(found)?.name ?? '',
            operatorGuid: found.operator,
            description: records.find(found.guid)?.description ?? '',
          }
        : null,
    }
  }
