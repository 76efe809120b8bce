import { contextBridge, ipcRenderer } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channelsOf } from './contract/call.js'
import { contract, type OperatorDeskApi } from './contract/contract.js'

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
}))

const channels = channelsOf(contract)

async function exposedApi() {
  vi.stubGlobal('CHANNELS', channels)
  await import('./preload.js')
  const [name, api] = vi.mocked(contextBridge.exposeInMainWorld).mock.calls[0] ?? []
  return { name, api: api as OperatorDeskApi }
}

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
})

describe('what the page gets', () => {
  it('is one object, `api`, with a function for each call and event of the contract and nothing else', async () => {
    const { name, api } = await exposedApi()

    const members = Object.entries(api).flatMap(([room, members]) =>
      Object.entries(members).map(([member, value]) => [`${room}.${member}`, typeof value]),
    )

    expect(name).toBe('api')
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
    expect(members).toEqual(channels.map(({ room, name: member }) => [`${room}.${member}`, 'function']))
  })

  it('asks on the call’s own channel and gives back the answer', async () => {
    const { api } = await exposedApi()
    vi.mocked(ipcRenderer.invoke).mockResolvedValue({ ok: true, value: true })

    const result = await api.application.copyText('text')

    expect(result).toEqual({ ok: true, value: true })
    expect(vi.mocked(ipcRenderer.invoke).mock.calls).toEqual([['application.copyText', 'text']])
  })

  it('hears an event’s payload, without Electron’s event, until it stops listening', async () => {
    const { api } = await exposedApi()
    const listener = vi.fn()

    const stop = api.work.progress(listener)
    const [channel, receive] = vi.mocked(ipcRenderer.on).mock.calls[0] ?? []
    receive?.({ sender: 'Electron' } as never, { kind: 'samples', done: 1, total: 2 })
    stop()

    expect(channel).toBe('work.progress')
    expect(listener.mock.calls).toEqual([[{ kind: 'samples', done: 1, total: 2 }]])
    expect(vi.mocked(ipcRenderer.removeListener).mock.calls).toEqual([[channel, receive]])
  })
})
