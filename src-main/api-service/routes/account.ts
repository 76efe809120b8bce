import { z } from 'zod'
import { apiAccountDescription } from '../../../src-preload/contract/api-accounts.js'
import { operatorGuid } from '../../../src-preload/contract/operators.js'
import { AppError } from '../../domain/app-error.js'
import { createGate } from '../../domain/credentials/gate.js'
import { busy, unauthorized } from '../authenticate.js'
import { basicCredentials } from '../basic-credentials.js'
import { route } from '../route.js'
import { accountShape, registered } from '../shapes.js'
import { done, type Served } from './needs.js'

const registration = z.object({
  description: apiAccountDescription.optional(),
  /** Another operator, for whom only an administrator may register. */
  operatorGuid: z.uuid().optional(),
})

function nobodyWhereRefused(error: unknown) {
  if (error instanceof AppError && error.code === 'not-allowed') return undefined
  throw error
}

export function accountRoutes({ servedAccounts, servedOperators, prove, accountId, operatorCount }: Served) {
  /** Proofs stand in one line with those of the sign-in window, which a flood from here must not make long. */
  const gate = createGate({ working: 1, waiting: 8 })

  return [
    route({
      method: 'post',
      path: '/v4/Register',
      who: 'operator',
      summary: 'Makes an API user for whoever signs in with their own e-mail and password',
      query: registration,
      answers: { 201: registered },
      async answer({ query, authorization }) {
        const given = basicCredentials(authorization)
        if (!given) return unauthorized
        const proved = await gate.through(() =>
          prove({
            login: given.userName.trim().toLowerCase(),
            secret: given.password.normalize('NFC'),
            hashOf: ({ allowed, passwordHash }) => (allowed ? passwordHash : null),
            wrong: {},
          }).catch(nobodyWhereRefused),
        )
        if (!proved) return busy
        const me = proved.value
        if (!me) return unauthorized
        const operator = servedOperators.get(operatorGuid.parse(query.operatorGuid ?? me.guid))
        if (operator.guid !== me.guid && !me.administrator) {
          throw new AppError('not-allowed', 'only administrators register for others')
        }
        const by = { guid: me.guid, name: me.fullName }
        const made = await servedAccounts.add(operator.guid, query.description ?? 'API', 'register', by)
        return {
          status: 201,
          body: {
            UserName: made.account.userName,
            Password: made.password,
            AccountId: accountId(),
            OperatorName: operator.fields.fullName,
            status: 'OK',
          },
        }
      },
    }),
    route({
      method: 'get',
      path: '/v4/Account',
      who: 'account',
      summary: 'The account and how much of it is in use',
      answers: { 200: accountShape },
      answer: () => ({
        status: 200,
        body: { AccountId: accountId(), OperatorQuota: { Operators: null, OperatorsInUse: operatorCount() } },
      }),
    }),
    route({
      method: 'get',
      path: '/auth/verify',
      who: 'account',
      summary: 'For gateways: 204 and whose credentials they are, or 401',
      answers: { 204: null },
      answer({ caller }) {
        const { userName = '', operator = '' } = caller ?? {}
        return {
          ...done,
          headers: { 'x-api-user': encodeURIComponent(userName), 'x-operator-guid': operator },
        }
      },
    }),
  ]
}
