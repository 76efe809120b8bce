import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { createAuthenticate } from '../api-service/authenticate.js'
import { createApp } from '../api-service/create-app.js'
import { createListen } from '../api-service/listen.js'
import { accountRoutes } from '../api-service/routes/account.js'
import type { Served } from '../api-service/routes/needs.js'
import { noApiUserChanges } from '../../src-preload/contract/api-accounts.js'
import { blankOperatorFields } from '../../src-preload/contract/operators.js'
import { composeServices } from '../compose-services.js'
import { createCallLog } from '../domain/api-service/call-log.js'
import { createWorkService } from '../domain/long-work/work-service.js'
import { createVerifyCredentials, type VerifyCredentials } from '../domain/credentials/verify-credentials.js'
import { apiPasswordCost, hashWith } from '../domain/passwords/argon2id.js'
import { createAccountRepository } from '../storage/account-repository.js'

export const basic = (userName: string, password: string) =>
  `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`

const announce = () => undefined
const listen = createListen()

/** The real services on a store, and API users of one operator, saved as the wizard does it. */
export async function benchServices(db: Database, apiUsers: number) {
  const nothing = () => Promise.resolve(null)
  const services = composeServices(db, {
    announce,
    runWork: createWorkService({ announce }).run,
    dialogs: { saveFile: nothing, openFile: nothing, chooseFolder: nothing },
    listen,
  })
  const issued = await Promise.all(
    Array.from({ length: apiUsers }, async (_, index) => {
      const request = { description: 'API', userName: `user-${index}`, expiresAt: null }
      return { ...request, ...(await services.apiAccounts.issue(request)) }
    }),
  )
  services.operators.create({
    fields: { ...blankOperatorFields, fullName: 'Bench', email: `${randomUUID()}@example.com` },
    groups: [],
    apiUsers: {
      ...noApiUserChanges(),
      added: issued.map(({ issuedId, userName, description, expiresAt }) => ({
        issuedId,
        userName,
        description,
        expiresAt,
      })),
    },
    signIn: null,
  })
  return { services, authorizations: issued.map(({ userName, password }) => basic(userName, password)) }
}

/** The same server without authentication: the floor. Every call is let through as one account. */
export function serveUnlocked(db: Database, port: number) {
  const account = createAccountRepository(db).findByUserName('user-0')
  if (!account) throw new Error('no account')
  return serveWith(() => Promise.resolve(account), port)
}

/** The same server without the decoy hash: who is unknown is refused at once, as the real one must not do. */
export function serveTelltale(db: Database, port: number) {
  const records = createAccountRepository(db)
  const verify = createVerifyCredentials({
    records,
    clock: Date.now,
    hashPassword: hashWith(apiPasswordCost),
  })
  const unknown = { kind: 'refused', why: 'unknown', account: undefined } as const
  const verifyCredentials: VerifyCredentials = (userName, password) =>
    records.findByUserName(userName) ? verify(userName, password) : Promise.resolve(unknown)
  return serveWith(createAuthenticate({ verifyCredentials, uses: { recordUse: announce } }), port)
}

function serveWith(authenticate: ReturnType<typeof createAuthenticate>, port: number) {
  const app = createApp({
    routes: accountRoutes({} as Served),
    authenticate,
    operatorOf: () => undefined,
    calls: createCallLog({ announce }),
    clock: Date.now,
    logDefect: announce,
  })
  return createListen()(port, app(port))
}
