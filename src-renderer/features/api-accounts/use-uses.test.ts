import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import { useUses } from './use-uses.js'

const guid = 'a1b2c3d4-0000-4000-8000-000000000001' as ApiAccountGuid
const apiAccounts = { uses: vi.fn() }

beforeEach(() => {
  vi.useFakeTimers()
  apiAccounts.uses
    .mockReset()
    .mockImplementation(() => Promise.resolve({ ok: true, value: { days: [], from: null } }))
  vi.stubGlobal('window', { api: { apiAccounts } })
})
afterEach(() => void vi.useRealTimers())

function aRow() {
  const [at, visible] = [ref(1), ref(false)]
  const scope = effectScope()
  const uses = scope.run(() =>
    useUses({ account: () => guid, at: () => at.value, visible: () => visible.value }),
  )
  return { at, visible, scope, uses }
}

describe('the uses of a row', () => {
  it('are fetched when it comes into sight, and once', async () => {
    const { visible, uses } = aRow()
    expect(apiAccounts.uses).not.toHaveBeenCalled()

    visible.value = true
    await vi.advanceTimersByTimeAsync(10_000)

    expect(apiAccounts.uses).toHaveBeenCalledTimes(1)
    expect(uses?.value).toEqual({ days: [], from: null })
  })

  it('are fetched again after more of them, but not for each', async () => {
    const { at, visible } = aRow()
    visible.value = true
    for (let second = 1; second <= 10; second++) {
      at.value = second * 1000
      await vi.advanceTimersByTimeAsync(1000)
    }
    await vi.advanceTimersByTimeAsync(10_000)

    expect(apiAccounts.uses.mock.calls.length).toBeLessThanOrEqual(5)
    expect(apiAccounts.uses.mock.calls.length).toBeGreaterThanOrEqual(4)
  })

  it('are not asked for by a row that is gone', async () => {
    const { at, visible, scope } = aRow()
    visible.value = true
    await nextTick()
    at.value = 2
    await nextTick()
    scope.stop()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(apiAccounts.uses).toHaveBeenCalledTimes(1)
  })
})
