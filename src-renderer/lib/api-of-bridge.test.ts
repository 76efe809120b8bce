import { beforeEach, describe, expect, it, vi } from 'vitest'
import { apiOfBridge } from './api-of-bridge.js'

const list = vi.fn(() => Promise.resolve('{"ok":true,"value":[{"guid":"a"}]}'))
const changed = vi.fn()
const bridge = { call: { groups: { list } }, event: { groups: { changed }, work: { changed } } }

beforeEach(() => vi.clearAllMocks())

describe('the api of a window', () => {
  it('has calls and events of a room side by side, and nobody can change it', () => {
    const api = apiOfBridge(bridge)

    expect(Object.entries(api).map(([room, members]) => [room, Object.keys(members)])).toEqual([
      ['groups', ['list', 'changed']],
      ['work', ['changed']],
    ])
    expect(Object.isFrozen(api) && Object.isFrozen(api['groups'])).toBe(true)
  })

  it('asks with what it is given and reads the answer, which crosses as a text', async () => {
    const ask = apiOfBridge(bridge)['groups']?.['list'] as (input: unknown) => Promise<unknown>

    expect(await ask('input')).toEqual({ ok: true, value: [{ guid: 'a' }] })
    expect(list).toHaveBeenCalledExactlyOnceWith('input')
  })

  it('hands events on as they come', () => {
    expect(apiOfBridge(bridge)['groups']?.['changed']).toBe(changed)
  })
})
