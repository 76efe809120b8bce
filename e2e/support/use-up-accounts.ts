import type { Page } from '@playwright/test'
import { basic, callApi, statusOf } from './api-calls.js'
import { answerOf } from './main-answers.js'

interface ApiUser {
  guid: string
  userName: string
  description: string
  state: string
  expiresAt: number | null
  renewals: number
}

interface Operator {
  guid: string
  version: number
  fields: unknown
  groups: string[]
  apiUsers: ApiUser[]
  deletedApiUsers: { guid: string }[]
}

interface Issued {
  userName: string
  password: string
}

const noChanges = { added: [], changed: [], deleted: [], restored: [], purged: [] }
/** Every so manieth account is made by the API service instead of the window. */
const byApiEvery = 10

/** Issues, uses, renews, uses again and deletes API users of the person who is signed in; answers with all passwords. */
export async function useUpAccounts(page: Page, port: number, accounts: number) {
  const { person } = await answerOf<{ person: { guid: string } }>(page, 'session', 'status')
  const ask = <Value>(room: string, call: string, input?: unknown) => answerOf<Value>(page, room, call, input)
  const operator = () => ask<Operator>('operators', 'get', person.guid)
  const secrets: string[] = []

  async function save(changes: object, confirmed: string[] = []) {
    const { guid, version, fields, groups } = await operator()
    const draft = { fields, groups, apiUsers: { ...noChanges, ...changes }, signIn: null }
    return ask<Operator>('operators', 'save', { guid, version, draft, confirmed })
  }

  async function issue(userName: string, renewing?: string) {
    const request = { description: 'API', userName, expiresAt: null }
    const issued = await ask<{ issuedId: string; password: string }>('apiAccounts', 'issue', {
      ...request,
      ...(renewing && { renewing }),
    })
    secrets.push(issued.password)
    return { ...request, ...issued }
  }

  async function use({ userName, password }: Issued) {
    const status = await statusOf(port, '/auth/verify', userName, password)
    if (status !== 204) throw new Error(`${userName} was answered ${status}`)
  }

  async function issueInWindow(userName: string): Promise<Issued> {
    const { issuedId, password, ...request } = await issue(userName)
    await save({ added: [{ ...request, issuedId }] })
    return { userName, password }
  }

  async function issueByApi({ userName, password }: Issued): Promise<Issued> {
    const authorization = basic(userName, password)
    const { status, text } = await callApi(port, '/v4/ApiUser', {
      method: 'POST',
      authorization,
      body: { OperatorGuid: person.guid, Description: 'API' },
    })
    if (status !== 201) throw new Error(`the API service answered ${status}`)
    const made = JSON.parse(text) as { UserName: string; Password: string }
    secrets.push(made.Password)
    return { userName: made.UserName, password: made.Password }
  }

  async function renew(userName: string, overlap: string): Promise<Issued> {
    const account = (await operator()).apiUsers.find((one) => one.userName === userName)
    if (!account) throw new Error(`${userName} is gone`)
    const { guid, description, state, expiresAt, renewals } = account
    const { issuedId, password } = await issue(userName, guid)
    const seen = { description, state, expiresAt, renewals }
    const renewal = { issuedId, overlap }
    await save({
      changed: [{ guid, userName, seen, description, state, expiresAt, renewal, endsOverlap: false }],
    })
    return { userName, password }
  }

  const first = await issueInWindow('account-0')
  await use(first)
  for (let index = 1; index < accounts; index++) {
    const issued =
      index % byApiEvery === 0 ? await issueByApi(first) : await issueInWindow(`account-${index}`)
    await use(issued)
    const overlap = index % 2 ? 'none' : 'hour'
    const renewed = await renew(issued.userName, overlap)
    await use(renewed)
    if (overlap === 'hour') await use(issued)
  }

  async function deleteAll() {
    const guids = (await operator()).apiUsers.map(({ guid }) => guid)
    const { deletedApiUsers } = await save({ deleted: guids }, guids)
    await save({ purged: deletedApiUsers.map(({ guid }) => guid) })
  }

  return { secrets, deleteAll }
}
