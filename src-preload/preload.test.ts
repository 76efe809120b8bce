import { contextBridge, ipcRenderer } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channelsOf } from './contract/call.js'
import { contract } from './contract/contract.js'

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
}))

const channels = channelsOf(contract)

type Rooms<Member> = Record<string, Record<string, Member>>
interface Bridge {
  call: Rooms<(input: unknown) => Promise<string>>
  event: Rooms<(listener: (payload: unknown) => void) => () => void>
}

async function exposed() {
  vi.stubGlobal('CHANNELS', channels)
  await import('./preload.js')
  const [name, bridge] = vi.mocked(contextBridge.exposeInMainWorld).mock.calls[0] ?? []
  return { name, bridge: bridge as Bridge }
}

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
})

describe('what the page gets', () => {
  it('is one object, `bridge`, with a function for each call and event of the contract and nothing else', async () => {
    const { name, bridge } = await exposed()

    const members = Object.entries(bridge).flatMap(([kind, rooms]) =>
      Object.entries<object>(rooms).flatMap(([room, functions]) =>
        Object.entries(functions).map(([member, value]) => [kind, room, member, typeof value].join(' ')),
      ),
    )

    expect(name).toBe('bridge')
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
    expect(members.sort()).toEqual(
      channels.map(({ room, name: member, kind }) => [kind, room, member, 'function'].join(' ')).sort(),
    )
  })

  it('asks on the call’s own channel and hands on the text of the answer', async () => {
    const { bridge } = await exposed()
    vi.mocked(ipcRenderer.invoke).mockResolvedValue('{"ok":true,"value":true}')

    const answer = await bridge.call['application']?.['copyText']?.('text')

    expect(answer).toBe('{"ok":true,"value":true}')
    expect(vi.mocked(ipcRenderer.invoke).mock.calls).toEqual([['application.copyText', 'text']])
  })

  it('hears an event’s payload, without Electron’s event, until it stops listening', async () => {
    const { bridge } = await exposed()
    const listener = vi.fn()

    const stop = bridge.event['work']?.['progress']?.(listener)
    const [channel, receive] = vi.mocked(ipcRenderer.on).mock.calls[0] ?? []
    receive?.({ sender: 'Electron' } as never, { kind: 'samples', done: 1, total: 2 })
    stop?.()

    expect(channel).toBe('work.progress')
    expect(listener.mock.calls).toEqual([[{ kind: 'samples', done: 1, total: 2 }]])
    expect(vi.mocked(ipcRenderer.removeListener).mock.calls).toEqual([[channel, receive]])
  })
})
