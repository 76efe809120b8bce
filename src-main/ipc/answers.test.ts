import { describe, expect, it } from 'vitest'
import { channelsOf } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import { noMembers } from '../../src-preload/contract/members.js'
import { AppError } from '../domain/app-error.js'
import { aRestore } from '../testing/a-restore.js'
import { aRefusal } from '../testing/a-refusal.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { anOperatorQuery } from '../testing/an-operator-query.js'
import { createTestApp } from '../testing/create-test-app.js'
import { shellAnswers } from '../testing/shell-answers.js'
import { createAnswering } from './answer-call.js'
import { createAnswers, createRefusingAnswers } from './answers.js'

const shell = shellAnswers()
const restore = aRestore()

function testAnswers() {
  const { work, ...services } = createTestApp()
  return createAnswers(services, { ...shell, work, restore })
}

const calls = channelsOf(contract).filter(({ kind }) => kind === 'call')
const namesOf = (answers: object) =>
  Object.entries(answers).flatMap(([room, names]) =>
    Object.keys(names as object).map((name) => `${room}.${name}`),
  )
const answerTo = (answers: OperatorDeskAnswers, room: string, name: string) =>
  (answers as unknown as Record<string, Record<string, () => unknown>>)[room]?.[name]

describe('the answers', () => {
  it('are one to each call of the contract, and no more', () => {
    const answers = testAnswers()

    expect(namesOf(answers).sort()).toEqual(calls.map(({ room, name }) => `${room}.${name}`).sort())
  })

  it('give what the contract promises, through a whole life of an operator', async () => {
    const answers = testAnswers()
    const ask = async (room: string, name: string, input?: unknown) => {
      const call = (contract as unknown as Record<string, Record<string, typeof contract.operators.get>>)[
        room
      ]?.[name]
      const answer = answerTo(answers, room, name) as Parameters<typeof createAnswering>[0]['answer']
      const unexpected = (_call: string, error: unknown) => {
        throw error
      }
      const refuse = () => undefined
      const asking = call && { name: `${room}.${name}`, call, answer, refuse, logDefect: unexpected }
      return asking && (await createAnswering(asking)(input, 1))
    }
    const request = { description: '', userName: 'nightly', expiresAt: null }

    const issued = await ask('apiAccounts', 'issue', request)
    const { issuedId } = (issued?.ok ? issued.value : {}) as { issuedId?: string }
    const added = [{ ...request, issuedId }]
    const created = await ask('operators', 'create', {
      ...anOperatorDraft(),
      apiUsers: { added, deleted: [] },
    })
    const { guid } = (created?.ok ? created.value : {}) as { guid?: string }
    const results = [
      await ask('operators', 'get', guid),
      await ask('operatorLists', 'page', anOperatorQuery()),
      await ask('operators', 'save', { guid, version: 1, draft: anOperatorDraft() }),
      await ask('operators', 'remove', { guid, version: 2 }),
      await ask('apiAccounts', 'withdraw', [issuedId]),
      await ask('groups', 'create', { fields: { description: 'Platform' }, members: noMembers() }),
      await ask('groups', 'list'),
      await ask('subAccounts', 'create', {
        fields: { name: 'Nordwind', reference: '' },
        members: noMembers(),
      }),
      await ask('subAccounts', 'list'),
      await ask('overview', 'counts'),
    ]

    expect(created).toMatchObject({ ok: true, value: { version: 1, apiUsers: [{ description: 'API' }] } })
    expect(results.map((result) => result?.ok)).toEqual(results.map(() => true))
  })
})

describe('the answers where the store was refused', () => {
  it('are that refusal, to every call but those about the application', () => {
    const refusal = new AppError('store-too-new', 'version 990')
    const answers = createRefusingAnswers(refusal, '/store', {
      ...shell,
      restore,
      work: createTestApp().work,
    })
    const own = ['application', 'languages', 'secrets', 'work', 'restore']
    const others = calls
      .filter(({ room }) => !own.includes(room))
      .filter(({ room, name }) => `${room}.${name}` !== 'session.status')

    expect(others.length).toBeGreaterThan(10)
    for (const { room, name } of others) {
      expect(answerTo(answers, room, name), `${room}.${name}`).toThrow(aRefusal('store-too-new'))
    }
    expect(answers.application).toBe(shell.application)
    expect(answers.session.status(undefined, 1)).toEqual({
      state: 'refused',
      code: 'store-too-new',
      path: '/store',
    })
  })
})
