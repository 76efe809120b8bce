import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { SearchHit } from '../../../src-preload/contract/search.js'
import { useSearch } from './use-search.js'

const guid = '7f9c24e8-3b12-4fef-91e0-6a1d0f3a7c11'
const ada = { kind: 'operator', guid, fullName: 'Ada', email: 'ada@example.com' } as SearchHit
const find = vi.fn()
const lookUp = vi.fn()
const commands = [
  { id: 'lock', label: 'Lock' },
  { id: 'add', label: 'Add operator' },
]
const settled = () => new Promise<void>((resolve) => setTimeout(resolve))

function aSearch() {
  const search = useSearch(() => commands)
  const shown = () =>
    search.sections.value.map(({ label, entries }) => [label, ...entries.map(({ title }) => title)])
  const type = async (text: string) => {
    search.typed.value = text
    await nextTick()
  }
  return { ...search, shown, type }
}

beforeEach(() => {
  vi.stubGlobal('window', { api: { search: { find, lookUp } } })
  find.mockReset().mockResolvedValue({ ok: true, value: [ada] })
  lookUp.mockReset().mockResolvedValue({ ok: true, value: [ada] })
})

describe('search everywhere', () => {
  it('shows what is found by kind, and the commands that are called so', async () => {
    const search = aSearch()

    await search.type(' ad ')
    await settled()

    expect(find).toHaveBeenCalledExactlyOnceWith('ad')
    expect(search.shown()).toEqual([
      ['Operators', 'Ada'],
      ['Commands', 'Add operator'],
    ])
  })

  it('shows what was opened last and all commands before anything is typed', async () => {
    const search = aSearch()
    search.remember(ada)

    await search.lookUpRecent()

    expect(lookUp).toHaveBeenCalledExactlyOnceWith([{ kind: 'operator', guid }])
    expect(search.shown()).toEqual([
      ['Recent', 'Ada'],
      ['Commands', 'Lock', 'Add operator'],
    ])
  })

  it('shows the answer to the last letter, whenever the ones before it come', async () => {
    let answerFirst: (result: unknown) => void = () => undefined
    find.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)))
    find.mockResolvedValueOnce({ ok: true, value: [] })
    const search = aSearch()

    await search.type('a')
    await search.type('ax')
    await settled()
    answerFirst({ ok: true, value: [ada] })
    await settled()

    expect(search.shown()).toEqual([])
    expect(search.pending.value).toBe(false)
  })

  it('says why nothing could be found', async () => {
    find.mockResolvedValue({ ok: false, failure: { code: 'store-busy' } })
    const search = aSearch()

    await search.type('ada')
    await settled()

    expect(search.failure.value).toEqual({ code: 'store-busy' })
  })
})
