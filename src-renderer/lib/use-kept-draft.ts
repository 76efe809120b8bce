import { type Ref, watch } from 'vue'
import type { DraftId, TypedKeptDraft } from '../../src-preload/contract/drafts.js'

/** Of each subject, without the id that it is kept under. */
export type UnkeptDraft = TypedKeptDraft extends infer Kept
  ? Kept extends TypedKeptDraft
    ? Omit<Kept, 'id'>
    : never
  : never

interface Needs {
  dirty: Readonly<Ref<boolean>>
  /** What is typed now; read whenever it has changed. */
  current: () => UnkeptDraft
}

const patience = 250
/** While somebody else writes for long. */
const wait = 1000

/** Has the main process keep a draft while it is typed, so that a lock, a crash or the end loses at most a moment of it. */
export function useKeptDraft({ dirty, current }: Needs) {
  const { drafts } = window.api
  let id = newId()
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = false

  /** At once instead of in a moment. */
  async function keepNow() {
    clearTimeout(timer)
    timer = undefined
    if (!dirty.value) return
    kept = true
    const typed = JSON.parse(JSON.stringify(current())) as UnkeptDraft
    const result = await drafts.keep({ ...typed, id })
    if (!result.ok && result.failure.code === 'store-busy') timer ??= setTimeout(() => void keepNow(), wait)
  }

  function drop() {
    clearTimeout(timer)
    timer = undefined
    if (kept) void drafts.drop(id)
    kept = false
    id = newId()
  }

  /** Goes on keeping a draft under the id that it has already; one that changes nothing any more is dropped. */
  function adopt(known: DraftId) {
    id = known
    kept = true
    if (!dirty.value) drop()
  }

  // At once, since a window that discards its draft may be gone before the next tick.
  watch(dirty, (is) => is || drop(), { flush: 'sync' })
  watch(current, () => dirty.value && (timer ??= setTimeout(() => void keepNow(), patience)), { deep: true })

  return { keepNow, adopt }
}

const newId = () => crypto.randomUUID() as string as DraftId
