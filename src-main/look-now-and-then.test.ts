import { describe, expect, it, vi } from 'vitest'
import { lookNowAndThen } from './look-now-and-then.js'

describe('looking now and then', () => {
  it('looks soon after the start and every hour, and goes on after a defect', async () => {
    vi.useFakeTimers()
    const look = vi.fn(() => Promise.reject(new Error('defect')))
    const onDefect = vi.fn()

    lookNowAndThen(look, onDefect)
    expect(look).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(look).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2 * 3_600_000)

    expect(look).toHaveBeenCalledTimes(3)
    expect(onDefect).toHaveBeenCalledTimes(3)
    vi.useRealTimers()
  })
})
