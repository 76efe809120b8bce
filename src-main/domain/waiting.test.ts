import { describe, expect, it } from 'vitest'
import { aRefusal } from '../testing/a-refusal.js'
import { AppError } from './app-error.js'
import { createWaiting } from './waiting.js'

function aWaitingRoom() {
  let made = 0
  return createWaiting<string, string>(
    () => `id-${++made}`,
    () => new AppError('not-found', 'gone'),
  )
}

describe('what waits for a Save', () => {
  it('does not pile up without end: a thousand may wait, and each that is forgotten makes room', () => {
    const waiting = aWaitingRoom()
    const [oldest] = Array.from({ length: 1000 }, () => waiting.keep('a hash'))

    expect(() => waiting.keep('one more')).toThrow(aRefusal('not-allowed'))
    waiting.forget(oldest ? [oldest] : [])

    expect(waiting.get(waiting.keep('one more'))).toBe('one more')
  })

  it('is gone but for what is named', () => {
    const waiting = aWaitingRoom()
    const kept = waiting.keep('kept')
    const gone = waiting.keep('gone')

    waiting.keepOnly(new Set([kept]))

    expect(waiting.has(kept)).toBe(true)
    expect(() => waiting.get(gone)).toThrow(aRefusal('not-found'))
  })
})
