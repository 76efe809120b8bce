import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useServedCalls } from './use-served-calls.js'

const apiService = { calls: vi.fn(), called: vi.fn() }
const stopListening = vi.fn()
const answer = (perMinute: number) => Promise.resolve({ ok: true, value: { calls: [], perMinute } })
const tell = () => apiService.called.mock.calls.at(-1)?.[0](null)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { api: { apiService } })
  apiService.called.mockImplementation(() => stopListening)
  apiService.calls.mockReset().mockImplementation(() => answer(0))
})
afterEach(() => void vi.useRealTimers())

async function listening() {
  const scope = effectScope()
  const calls = scope.run(useServedCalls)
  await vi.advanceTimersByTimeAsync(0)
  return { scope, calls }
}

describe('the calls on show', () => {
  it('are fetched a few times a second at most, however many there are', async () => {
    await listening()
    for (let call = 0; call < 100; call++) {
      tell()
      await vi.advanceTimersByTimeAsync(10)
    }
    await vi.advanceTimersByTimeAsync(1000)

    expect(apiService.calls.mock.calls.length).toBeLessThanOrEqual(6)
    expect(apiService.calls.mock.calls.length).toBeGreaterThanOrEqual(4)
  })

  it('are counted again while some are younger than a minute, and then no more', async () => {
    apiService.calls.mockImplementationOnce(() => answer(3)).mockImplementationOnce(() => answer(1))
    const { calls } = await listening()
    expect(calls?.served.value?.perMinute).toBe(3)

    await vi.advanceTimersByTimeAsync(60_000)

    expect(calls?.served.value?.perMinute).toBe(0)
    expect(apiService.calls).toHaveBeenCalledTimes(3)
  })

  it('are not asked for any more when the page is gone', async () => {
    const { scope } = await listening()
    tell()
    scope.stop()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(stopListening).toHaveBeenCalled()
    expect(apiService.calls).toHaveBeenCalledTimes(1)
  })
})
