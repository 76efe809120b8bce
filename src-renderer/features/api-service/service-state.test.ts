import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiServiceState } from '../../../src-preload/contract/api-service.js'
import { useServiceState } from './service-state.js'

const aState = (changes: Partial<ApiServiceState> = {}): ApiServiceState => ({
  ...{ on: false, port: 8734, address: null, problem: null },
  ...changes,
})
const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value })
const apiService = { state: vi.fn(), configure: vi.fn(), changed: vi.fn() }

beforeEach(() => {
  apiService.state.mockImplementation(() => ok(aState()))
  apiService.configure.mockImplementation(({ on, port }: ApiServiceState) =>
    ok(aState({ on, port, address: on ? `http://127.0.0.1:${port}` : null })),
  )
  vi.stubGlobal('window', { api: { apiService } })
  setActivePinia(createPinia())
})

describe('the state of the API service', () => {
  it('is what a change came to', async () => {
    const service = useServiceState()
    await service.refresh()
    expect(service.address).toBe('http://127.0.0.1:8734')

    await service.configure({ on: true })

    expect(apiService.configure).toHaveBeenLastCalledWith({ on: true, port: 8734 })
    expect(service.on).toBe(true)
  })

  it('takes one change after the other, each on top of the one before', async () => {
    const service = useServiceState()
    await service.refresh()

    void service.configure({ port: 9000 })
    await service.configure({ on: true })

    expect(apiService.configure).toHaveBeenLastCalledWith({ on: true, port: 9000 })
    expect(service.state).toMatchObject({ on: true, port: 9000 })
  })

  it('follows what another window did', async () => {
    const service = useServiceState()
    await service.refresh()

    apiService.changed.mock.calls.at(-1)?.[0](aState({ on: true, port: 9001 }))

    expect(service).toMatchObject({ on: true, port: 9001 })
  })

  it('tells why a change was refused, and stays as it was', async () => {
    const service = useServiceState()
    await service.refresh()
    apiService.configure.mockImplementation(() =>
      Promise.resolve({ ok: false, failure: { code: 'store-full' } }),
    )

    await service.configure({ on: true })

    expect(service.failure).toEqual({ code: 'store-full' })
    expect(service.on).toBe(false)
  })
})
