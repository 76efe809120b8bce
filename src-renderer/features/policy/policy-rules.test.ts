import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { usualPolicy } from '../../../src-preload/contract/policy.js'
import { usePolicyRules } from './policy-rules.js'

const counts = vi.fn()
const get = vi.fn()
const room = { changed: () => () => undefined }

beforeEach(() => {
  setActivePinia(createPinia())
  counts.mockReset()
  get.mockReset().mockResolvedValue({ ok: true, value: { ...usualPolicy, endless: { on: false } } })
  const policy = { ...room, get, counts }
  vi.stubGlobal('window', { api: { policy, operators: room, apiAccounts: room } })
})

it('shows the rules that are on before anything is counted', async () => {
  counts.mockReturnValue(new Promise(() => undefined))
  const rules = usePolicyRules()

  void rules.refresh()

  await vi.waitFor(() =>
    expect(rules.shown).toEqual(['unused', 'old', 'several', 'unacknowledged', 'ownerCannotSignIn']),
  )
  expect(rules.counts).toBeUndefined()
})

it('says why it could not count, until it can', async () => {
  counts.mockResolvedValueOnce({ ok: false, failure: { code: 'store-busy' } })
  const rules = usePolicyRules()

  await rules.refresh()
  expect(rules.failure).toEqual({ code: 'store-busy' })

  counts.mockResolvedValueOnce({ ok: true, value: { any: 1 } })
  await rules.refresh()
  expect([rules.failure, rules.counts]).toEqual([undefined, { any: 1 }])
})
