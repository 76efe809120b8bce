import { computed, ref, shallowRef, watch } from 'vue'
import type { z } from 'zod'
import type { DraftId } from '../../src-preload/contract/drafts.js'
import type { Failure } from '../../src-preload/contract/result.js'
import type { DraftParts, EditorNeeds, Versioned } from './editor.js'
import { useDraft } from './use-draft.js'
import { useFollowed } from './use-followed.js'
import { useKeptDraft } from './use-kept-draft.js'
import { useResumedDraft } from './use-resumed-draft.js'

/** The one owner of a draft, until Save: of an operator, a group or a sub account. */
export function useEditor<Item extends Versioned, Schema extends z.ZodType, Typed extends z.input<Schema>>({
  room,
  schema,
  blank,
  draftOf,
  asNew,
  merge: merged,
  kept,
  dropped = () => undefined,
}: EditorNeeds<Item, Schema, Typed>) {
  const { saved, draft, dirty, checked, problems: typed, reset } = useDraft(schema, blank)
  /** What is stored; nothing while a new one is typed. */
  const stored = shallowRef<Item>()
  const failure = shallowRef<Failure>()
  /** What somebody else saved after this draft began, once a Save has met it. */
  const theirs = shallowRef<Item>()
  const saving = ref(false)
  const changedElsewhere = useFollowed<Item>({
    ...{ stored, get: room.get, changed: room.changed },
    saving: () => saving.value,
    show(latest) {
      if (latest.ok) return show(latest.value)
      if (latest.failure.code !== 'not-found') return
      forget()
      unopened.value = latest.failure
    },
  })
  /** A Save was tried: from then on every problem is shown. */
  const tried = ref(false)
  /** Why what was asked for cannot be shown: mostly, that it is not there any more. */
  const unopened = shallowRef<Failure>()
  /** What is typed becomes a new one. */
  const adding = ref(false)
  const wanted = ref<Item['guid']>()

  const problems = computed(() => ({ ...failure.value?.fields, ...typed.value }))
  const canSave = computed(() => dirty.value && !saving.value)
  const { keepNow, adopt } = useKeptDraft({
    dirty,
    current: () =>
      kept({
        guid: stored.value?.guid ?? null,
        version: stored.value?.version ?? 0,
        saved: saved.value,
        draft: draft.value,
      }),
  })
  const resumed = useResumedDraft(goOn)
  watch(draft, () => (failure.value = undefined), { deep: true, flush: 'sync' }) // an edit answers the last refusal

  /** Shows a stored one, or a blank one to add. */
  async function open(guid?: Item['guid']) {
    wanted.value = guid
    forget()
    adding.value = guid === undefined
    if (guid === undefined) return resumed.opened(guid)
    const result = await room.get(guid)
    if (wanted.value !== guid) return
    if (result.ok) show(result.value)
    else unopened.value = result.failure
    resumed.opened(guid)
  }

  function goOn({
    id,
    version,
    saved: base,
    draft: before,
  }: DraftParts<Item['guid'], Typed> & { id: DraftId }) {
    if (stored.value) {
      const moved = stored.value.version !== version
      continueFrom({ ...stored.value, version }, base, before)
      changedElsewhere.value = moved
    } else continueFrom(undefined, blank(), asNew(before))
    adopt(id)
  }

  function forget() {
    dropped(draft.value)
    stored.value = theirs.value = failure.value = undefined
    unopened.value = undefined
    changedElsewhere.value = tried.value = false
    reset(blank())
  }

  function show(latest: Item) {
    stored.value = latest
    wanted.value = latest.guid
    theirs.value = failure.value = undefined
    adding.value = changedElsewhere.value = tried.value = false
    reset(draftOf(latest))
  }

  async function save() {
    if (!canSave.value) return undefined
    tried.value = true
    if (!checked.value.success) {
      failure.value = { code: 'invalid' }
      return undefined
    }
    const ready = checked.value.data
    return during(async () => {
      const result = await send(ready)
      if (result.ok) show(result.value)
      else await meet(result.failure)
      return result.ok ? result.value : undefined
    })
  }

  function send(ready: z.output<Schema>) {
    if (!stored.value) return room.create(ready)
    const { guid, version } = stored.value
    return room.save({ guid, version, draft: ready })
  }

  async function meet(refusal: Failure) {
    failure.value = refusal
    if (refusal.code !== 'conflict' || !stored.value) return
    const latest = await room.get(stored.value.guid)
    if (latest.ok) theirs.value = latest.value
    else failure.value = latest.failure
  }

  /** Goes on from what they saved, with my edits on top of it; Save then writes both. */
  function merge(takeTheirs: ReadonlySet<string>) {
    if (!theirs.value) return
    const versions = { base: saved.value, mine: draft.value, theirs: draftOf(theirs.value) }
    continueFrom(theirs.value, versions.theirs, merged(versions, takeTheirs, theirs.value))
  }

  /** The stored one is gone; what was typed goes on as a new one. */
  const becomeNew = () => continueFrom(undefined, blank(), asNew(draft.value))

  function continueFrom(from: Item | undefined, base: Typed, before: Typed) {
    stored.value = from
    adding.value = from === undefined
    wanted.value = from?.guid
    theirs.value = failure.value = unopened.value = undefined
    changedElsewhere.value = false
    reset(base, before)
  }

  async function discard() {
    dropEdits()
    if (changedElsewhere.value) await open(wanted.value)
  }

  function dropEdits() {
    dropped(draft.value)
    failure.value = theirs.value = undefined
    reset()
  }

  async function remove() {
    if (!stored.value) return false
    const { guid, version } = stored.value
    return during(async () => {
      const result = await room.remove({ guid, version })
      if (result.ok) dropEdits()
      else await meet(result.failure)
      return result.ok
    })
  }

  async function during<Value>(work: () => Promise<Value>) {
    saving.value = true
    try {
      return await work()
    } finally {
      saving.value = false
    }
  }

  return {
    ...{ stored, unopened, adding, saved, draft, dirty, checked, problems, failure, theirs },
    ...{ changedElsewhere, saving, tried, canSave },
    ...{ open, save, discard, remove, merge, becomeNew, keepNow, resumeAtOpen: resumed.resumeAtOpen },
  }
}
