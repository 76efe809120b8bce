import { computed, ref, shallowRef, watch } from 'vue'
import { z } from 'zod'
import type { Failure } from '../../../src-preload/contract/result.js'
import { type SearchHit, type SearchTarget, searchTarget } from '../../../src-preload/contract/search.js'
import { useKept } from '../../lib/kept.js'
import { foundSections, type SearchCommand, startSections } from './search-entries.js'

const mostRecent = 6
const longest = 200

/** What is typed in the search and what is found for it; only kinds and GUIDs of what was opened are kept. */
export function useSearch(commands: () => readonly SearchCommand[]) {
  const typed = ref('')
  const hits = shallowRef<SearchHit[]>([])
  const recentHits = shallowRef<SearchHit[]>([])
  const failure = shallowRef<Failure>()
  /** What is shown was found for what was typed before. */
  const pending = ref(false)
  const recent = useKept('search.recent', z.array(searchTarget).max(mostRecent), [])
  let generation = 0

  const asked = computed(() => typed.value.trim().slice(0, longest))
  const sections = computed(() =>
    asked.value === ''
      ? startSections(recentHits.value, commands())
      : foundSections(asked.value, hits.value, commands()),
  )

  async function find() {
    const mine = ++generation
    pending.value = asked.value !== ''
    if (!pending.value) return
    const result = await window.api.search.find(asked.value)
    if (mine !== generation) return
    pending.value = false
    failure.value = result.ok ? undefined : result.failure
    hits.value = result.ok ? result.value : []
  }

  async function lookUpRecent() {
    const targets = recent.value.map(({ kind, guid }) => ({ kind, guid }) as SearchTarget)
    if (targets.length === 0) return
    const result = await window.api.search.lookUp(targets)
    if (result.ok) recentHits.value = result.value
  }

  function remember({ kind, guid }: SearchHit) {
    const others = recent.value.filter((one) => one.guid !== guid)
    recent.value = [{ kind, guid } as SearchTarget, ...others].slice(0, mostRecent)
  }

  watch(asked, find)

  return { typed, asked, sections, failure, pending, lookUpRecent, remember }
}
