import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import {
  type ApiAccount,
  type ApiAccountGuid,
  noApiUserChanges,
} from '../../../src-preload/contract/api-accounts.js'
import type { Operator, OperatorGuid } from '../../../src-preload/contract/operators.js'
import { blankOperator, keepPossible } from './operator-draft.js'
import { useLiveApiUsers } from './use-live-api-users.js'

const guidOf = (number: number) => `a1b2c3d4-0000-4000-8000-00000000000${number}`
const accountGuid = (number: number) => guidOf(number) as ApiAccountGuid
const anAccount = (number: number, lastUsed: ApiAccount['lastUsed'] = { kind: 'not-yet' }): ApiAccount => ({
  ...{ guid: accountGuid(number), userName: `user-${number}`, description: 'API', state: 'active' },
  ...{ expiresAt: null, createdAt: 0, lastUsed, handover: 'acknowledged', renewals: 0, overlap: null },
})
const anOperator = (apiUsers: ApiAccount[], version = 1): Operator => ({
  ...{
    guid: guidOf(9) as OperatorGuid,
    version,
    groups: [],
    apiUsers,
    deletedApiUsers: [],
    signIn: { kind: 'none' },
  },
  ...{ fields: { ...blankOperator().fields, subAccount: null }, createdAt: 0, lastSignInAt: null },
})

const apiAccounts = { used: vi.fn(), changed: vi.fn() }
const operators = { get: vi.fn() }
const used = (uses: { guid: ApiAccountGuid; at: number; byOldAt?: number }[]) =>
  apiAccounts.used.mock.calls.at(-1)?.[0](uses.map((use) => ({ byOldAt: null, ...use })))
const changed = (operator: string) => apiAccounts.changed.mock.calls.at(-1)?.[0]({ operator })
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => void vi.stubGlobal('window', { api: { apiAccounts, operators } }))

function follow(shown: Operator) {
  const operator = shallowRef<Operator | undefined>(shown)
  const draft = {
    ...blankOperator(),
    apiUsers: { ...noApiUserChanges(), deleted: [accountGuid(1), accountGuid(2)] },
  }
  useLiveApiUsers({
    operator,
    saving: () => false,
    refreshed: (latest) => keepPossible(draft, latest),
  })
  return { operator, draft }
}

describe('the API users on show', () => {
  it('tell their latest use, which never goes back', () => {
    const { operator } = follow(anOperator([anAccount(1), anAccount(2, { kind: 'at', at: 500 })]))

    used([1, 2, 3].map((number) => ({ guid: accountGuid(number), at: 400 })))

    expect(operator.value?.apiUsers.map(({ lastUsed }) => lastUsed)).toEqual([
      { kind: 'at', at: 400 },
      { kind: 'at', at: 500 },
    ])
  })

  it('tell that the old password is still used, and that a password was handed over once it is used', () => {
    const overlap = { until: 900, usedAt: null }
    const { operator } = follow(anOperator([{ ...anAccount(1), overlap, handover: 'never' }]))

    used([{ guid: accountGuid(1), at: 400, byOldAt: 300 }])
    used([{ guid: accountGuid(1), at: 500 }])

    expect(operator.value?.apiUsers).toMatchObject([
      { overlap: { until: 900, usedAt: 300 }, handover: 'acknowledged' },
    ])
  })

  it('are left alone where others were used', () => {
    const { operator } = follow(anOperator([anAccount(1)]))
    const before = operator.value

    used([{ guid: accountGuid(5), at: 400 }])

    expect(operator.value).toBe(before)
  })

  it('are fetched anew where they changed: version and fields stay, and what is gone need not be deleted', async () => {
    const { operator, draft } = follow(anOperator([anAccount(1), anAccount(2)]))
    const latest = anOperator([anAccount(2), anAccount(3)])
    latest.fields.fullName = 'Somebody else'
    operators.get.mockResolvedValue({ ok: true, value: latest })

    changed(guidOf(9))
    await settle()

    expect(operator.value).toMatchObject({ version: 1, fields: { fullName: '' } })
    expect(operator.value?.apiUsers).toEqual(latest.apiUsers)
    expect(draft.apiUsers.deleted).toEqual([accountGuid(2)])
  })

  it('stay as a Save left them, where the answer is older than it', async () => {
    const { operator } = follow(anOperator([anAccount(1)]))
    operators.get.mockResolvedValue({ ok: true, value: anOperator([]) })

    changed(guidOf(9))
    operator.value = anOperator([anAccount(1), anAccount(2)], 2)
    await settle()

    expect(operator.value.apiUsers).toHaveLength(2)
  })

  it('of another operator do not matter', async () => {
    operators.get.mockClear()
    follow(anOperator([anAccount(1)]))

    changed(guidOf(8))
    await nextTick()

    expect(operators.get).not.toHaveBeenCalled()
  })
})
