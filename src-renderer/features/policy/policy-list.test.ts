import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { usePolicyList } from './policy-list.js'

const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const page = vi.fn()
const told = { policy: [] as (() => void)[] }
const room = { changed: () => () => undefined }

beforeEach(() => {
  setActivePinia(createPinia())
  told.policy.length = 0
  page.mockReset()
  page.mockResolvedValue({ ok: true, value: { total: 90, matching: 7, rows: [] } })
  const changed = (listener: () => void) => told.policy.push(listener)
  const count = () => Promise.resolve({ ok: true, value: 7 })
  vi.stubGlobal('window', { api: { policy: { page, count, changed }, operators: room, apiAccounts: room } })
})

afterEach(() => vi.useRealTimers())

it('asks for what breaks the chosen rule, in the chosen order', async () => {
  const list = usePolicyList()
  list.rule = 'endless'
  list.sort = { by: 'operator', descending: true }
  await nextTick()

  expect(page).toHaveBeenLastCalledWith({
    ...{ rule: 'endless', sort: { by: 'operator', descending: true } },
    ...{ offset: 0, limit: 50 },
  })
})

it('follows what is changed while it is shown, and asks nothing when it is not', async () => {
  vi.useFakeTimers()
  const list = usePolicyList()
  told.policy.forEach((tell) => tell())
  await vi.advanceTimersByTimeAsync(1000)
  expect(page).not.toHaveBeenCalled()

  const shown = effectScope()
  await shown.run(() => list.show())
  told.policy.forEach((tell) => tell())
  told.policy.forEach((tell) => tell())
  await vi.advanceTimersByTimeAsync(1000)
  expect(page).toHaveBeenCalledTimes(2)

  shown.stop()
  told.policy.forEach((tell) => tell())
  await vi.advanceTimersByTimeAsync(1000)
  expect(page).toHaveBeenCalledTimes(2)
})

it('selects some by hand, or all that are listed but for those taken out, and says so', async () => {
  const list = usePolicyList()
  await list.refresh()
  list.choice.selection.set([guid(1), guid(2)])
  expect(list.selection()).toEqual({ kind: 'some', guids: [guid(1), guid(2)] })
  expect(list.words).toBe('2 API users selected')

  list.choice.selection.all()
  list.choice.selection.set([], [guid(3)])

  expect(list.selection()).toEqual({ kind: 'matching', rule: null, except: [guid(3)] })
  expect(list.words).toBe('All that are listed are selected, but for 1')
  expect(list.chosenCount).toBe(6)
})

it('selects nothing any more where another rule is chosen', async () => {
  const list = usePolicyList()
  list.choice.selection.all()

  list.rule = 'unused'
  await nextTick()

  expect(list.choice.selection.any()).toBe(false)
})
