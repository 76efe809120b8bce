import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { Operator, OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useOperatorEditor } from './operator-editor.js'
import { blankOperator } from './operator-draft.js'

const guid = 'a1b2c3d4-0000-4000-8000-000000000001' as OperatorGuid
const anOperator = (fields: Partial<Operator['fields']> = {}, version = 1): Operator => ({
  guid,
  version,
  fields: {
    ...blankOperator().fields,
    subAccount: null,
    fullName: 'Ada',
    email: 'ada@example.com',
    ...fields,
  },
  groups: [],
  apiUsers: [],
  deletedApiUsers: [],
  signIn: { kind: 'none' },
  createdAt: 0,
  lastSignInAt: null,
})
const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value })
const refused = (failure: Failure) => Promise.resolve({ ok: false, failure })

const operators = { get: vi.fn(), save: vi.fn(), create: vi.fn(), remove: vi.fn(), changed: vi.fn() }
const apiAccounts = {
  usedLately: vi.fn(),
  withdraw: vi.fn(() => ok(undefined)),
  changed: vi.fn(),
  used: vi.fn(),
}
const drafts = { keep: vi.fn(() => ok(undefined)), drop: vi.fn(() => ok(undefined)) }

beforeEach(() => {
  Object.values(operators).forEach((call) => call.mockReset())
  operators.get.mockImplementation(() => ok(anOperator()))
  vi.stubGlobal('window', { api: { operators, apiAccounts, drafts } })
  setActivePinia(createPinia())
})

async function openEditor() {
  const editor = useOperatorEditor()
  await editor.open(guid)
  return editor
}

describe('a Save where API users go that were used lately', () => {
  const account = {
    ...{ guid: 'a1b2c3d4-0000-4000-8000-000000000007' as ApiAccountGuid, userName: 'grafana' },
    ...{ description: 'API', state: 'active' as const, expiresAt: null, createdAt: 0 },
    ...{ lastUsed: { kind: 'at' as const, at: 1 }, handover: 'acknowledged' as const },
    ...{ renewals: 0, overlap: null },
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve))

  async function refusedEditor() {
    operators.get.mockImplementation(() => ok({ ...anOperator(), apiUsers: [account] }))
    const editor = await openEditor()
    operators.save.mockImplementationOnce(() => refused({ code: 'used-lately' }))
    operators.save.mockImplementation(() => ok(anOperator({}, 2)))
    apiAccounts.usedLately.mockImplementation(() =>
      ok([{ guid: account.guid, userName: 'grafana', operator: 'Ada', usedAt: 1 }]),
    )
    editor.draft.apiUsers = { ...editor.draft.apiUsers, deleted: [account.guid] }
    const saving = editor.save()
    await settle()
    return { editor, saving }
  }
  const lastSent = () => operators.save.mock.calls.at(-1)?.[0]

  it('asks, and disables them instead', async () => {
    const { editor, saving } = await refusedEditor()
    expect(editor.usedLately).toMatchObject({ open: true, accounts: [{ userName: 'grafana' }] })

    editor.usedLately.answer('disable')
    await saving

    expect(lastSent()).toMatchObject({
      draft: { apiUsers: { deleted: [], changed: [{ guid: account.guid, state: 'disabled' }] } },
    })
    expect(editor.dirty).toBe(false)
  })

  it('deletes them where that is confirmed', async () => {
    const { editor, saving } = await refusedEditor()

    editor.usedLately.answer('delete')
    await saving

    expect(lastSent()).toMatchObject({
      confirmed: [account.guid],
      draft: { apiUsers: { deleted: [account.guid] } },
    })
  })

  it('writes nothing and keeps the draft where it is cancelled', async () => {
    const { editor, saving } = await refusedEditor()

    editor.usedLately.answer('cancel')

    expect(await saving).toBeUndefined()
    expect(operators.save).toHaveBeenCalledOnce()
    expect(editor.draft.apiUsers.deleted).toEqual([account.guid])
    expect(editor.failure).toBeUndefined()
  })
})
