import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { IssuedId } from '../../../src-preload/contract/api-accounts.js'
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

describe('the operator editor', () => {
  it('sends the trimmed draft with the version that it started from', async () => {
    const editor = await openEditor()
    operators.save.mockImplementation(() => ok(anOperator({ fullName: 'Ada L' }, 2)))
    editor.draft.fields.fullName = '  Ada L '

    await editor.save()

    expect(operators.save).toHaveBeenCalledWith(
      expect.objectContaining({
        guid,
        version: 1,
        draft: expect.objectContaining({ fields: expect.objectContaining({ fullName: 'Ada L' }) }),
      }),
    )
    expect(editor.dirty).toBe(false)
  })

  it('keeps every edit where a save is refused, and tells the field', async () => {
    const editor = await openEditor()
    operators.save.mockImplementation(() => refused({ code: 'taken', fields: { email: 'taken' } }))
    editor.draft.fields.email = 'bob@example.com'

    await editor.save()

    expect(editor.draft.fields.email).toBe('bob@example.com')
    expect(editor.problems).toEqual({ email: 'taken' })
    expect(editor.dirty).toBe(true)
  })

  it('sends nothing that is not right yet', async () => {
    const editor = await openEditor()
    editor.draft.fields.email = 'no address'

    await editor.save()

    expect(operators.save).not.toHaveBeenCalled()
    expect(editor.failure).toEqual({ code: 'invalid' })
  })

  it('fetches what somebody else saved on a conflict, and merges it under the draft', async () => {
    const editor = await openEditor()
    operators.save.mockImplementation(() => refused({ code: 'conflict' }))
    operators.get.mockImplementation(() => ok(anOperator({ mobilePhone: '+31612345678' }, 2)))
    editor.draft.fields.fullName = 'Ada L'

    await editor.save()
    editor.merge(new Set())

    expect(editor.stored?.version).toBe(2)
    expect(editor.draft.fields).toMatchObject({ fullName: 'Ada L', mobilePhone: '+31612345678' })
    expect(editor.dirty).toBe(true)
  })

  it('shows the operator that was asked for last, whichever answer comes first', async () => {
    const editor = useOperatorEditor()
    const other = 'a1b2c3d4-0000-4000-8000-000000000002' as OperatorGuid
    let answerSlowly: (() => void) | undefined
    operators.get.mockImplementationOnce(
      () => new Promise((resolve) => (answerSlowly = () => resolve({ ok: true, value: anOperator() }))),
    )
    operators.get.mockImplementationOnce(() => ok({ ...anOperator({ fullName: 'Bob' }), guid: other }))

    const first = editor.open(guid)
    await editor.open(other)
    answerSlowly?.()
    await first

    expect(editor.stored?.guid).toBe(other)
  })

  it('goes on as a new operator where the stored one was deleted', async () => {
    const editor = await openEditor()
    operators.save.mockImplementation(() => refused({ code: 'not-found' }))
    operators.create.mockImplementation(() => ok(anOperator({ fullName: 'Ada L' })))
    editor.draft.fields.fullName = 'Ada L'

    await editor.save()
    editor.becomeNew()
    await editor.save()

    expect(operators.create).toHaveBeenCalledOnce()
    expect(editor.dirty).toBe(false)
  })

  it('withdraws issued credentials with the draft that held them', async () => {
    const editor = await openEditor()
    const issuedId = 'a1b2c3d4-0000-4000-8000-000000000003' as IssuedId
    editor.draft.apiUsers.added.push({ issuedId, userName: 'new', description: 'API', expiresAt: null })

    await editor.discard()

    expect(apiAccounts.withdraw).toHaveBeenCalledWith([issuedId])
    expect(editor.draft.apiUsers.added).toEqual([])
  })
})
