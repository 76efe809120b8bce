import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  type Operator,
  type OperatorDraft,
  operatorDraft,
  type OperatorGuid,
} from '../../../src-preload/contract/operators.js'
import type { KeptDraft } from '../../../src-preload/contract/drafts.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useDraft } from '../../lib/use-draft.js'
import { useKeptDraft } from '../../lib/use-kept-draft.js'
import { type FieldName, mergeOperator } from './merge-operator.js'
import { asNew, blankOperator, draftOf, keepDeletable, type TypedOperator } from './operator-draft.js'
import { useFollowedOperator } from './use-followed-operator.js'
import { useLiveApiUsers } from './use-live-api-users.js'
import { useResumedDraft } from './use-resumed-draft.js'
import { withdrawSecrets } from './withdraw-secrets.js'

/** The one owner of an operator's draft: fields, groups and API users, until Save. */
export const useOperatorEditor = defineStore('operator-editor', () => {
  const { saved, draft, dirty, checked, problems: typed, reset } = useDraft(operatorDraft, blankOperator)
  /** What is stored; nothing while a new operator is typed. */
  const operator = shallowRef<Operator>()
  const failure = shallowRef<Failure>()
  /** What somebody else saved after this draft began, once a Save has met it. */
  const theirs = shallowRef<Operator>()
  const saving = ref(false)
  const changedElsewhere = useFollowedOperator({
    operator,
    saving: () => saving.value,
    show(latest) {
      if (latest.ok) return show(latest.value)
      if (latest.failure.code !== 'not-found') return
      forget()
      unopened.value = latest.failure
    },
  })
  useLiveApiUsers({
    operator,
    saving: () => saving.value,
    dropDeleted: (remaining) => keepDeletable(draft.value, remaining),
  })
  /** A Save was tried: from then on every problem is shown. */
  const tried = ref(false)
  /** Why the operator that was asked for cannot be shown: mostly, that it is not there any more. */
  const unopened = shallowRef<Failure>()
  /** What is typed becomes a new operator. */
  const adding = ref(false)
  const wanted = ref<OperatorGuid>()

  const problems = computed(() => ({ ...failure.value?.fields, ...typed.value }))
  const canSave = computed(() => dirty.value && !saving.value)
  const { keepNow, adopt } = useKeptDraft({
    dirty,
    current: () => ({
      operator: operator.value?.guid ?? null,
      version: operator.value?.version ?? 0,
      saved: saved.value,
      draft: draft.value,
    }),
  })
  const resumed = useResumedDraft(goOn)
  watch(draft, () => (failure.value = undefined), { deep: true, flush: 'sync' }) // an edit answers the last refusal

  /** Shows a stored operator, or a blank one to add. */
  async function open(guid?: OperatorGuid) {
    wanted.value = guid
    forget()
    adding.value = guid === undefined
    if (!guid) return resumed.opened(guid)
    const result = await window.api.operators.get(guid)
    if (wanted.value !== guid) return
    if (result.ok) show(result.value)
    else unopened.value = result.failure
    resumed.opened(guid)
  }

  function goOn({ id, version, saved: base, draft: typedBefore }: KeptDraft) {
    if (operator.value) {
      const moved = operator.value.version !== version
      continueFrom({ ...operator.value, version }, base, typedBefore)
      changedElsewhere.value = moved
    } else continueFrom(undefined, blankOperator(), asNew(typedBefore))
    adopt(id)
  }

  function forget() {
    withdrawSecrets(draft.value)
    operator.value = theirs.value = failure.value = undefined
    unopened.value = undefined
    changedElsewhere.value = tried.value = false
    reset(blankOperator())
  }

  function show(stored: Operator) {
    operator.value = stored
    wanted.value = stored.guid
    theirs.value = failure.value = undefined
    adding.value = changedElsewhere.value = tried.value = false
    reset(draftOf(stored))
  }

  async function save() {
    if (!canSave.value) return undefined
    tried.value = true
    if (!checked.value.success) {
      failure.value = { code: 'invalid' }
      return undefined
    }
    saving.value = true
    try {
      const result = await send(checked.value.data)
      if (result.ok) show(result.value)
      else await meet(result.failure)
      return result.ok ? result.value : undefined
    } finally {
      saving.value = false
    }
  }

  function send(ready: OperatorDraft) {
    if (!operator.value) return window.api.operators.create(ready)
    const { guid, version } = operator.value
    return window.api.operators.save({ guid, version, draft: ready })
  }

  async function meet(refusal: Failure) {
    failure.value = refusal
    if (refusal.code !== 'conflict' || !operator.value) return
    const latest = await window.api.operators.get(operator.value.guid)
    if (latest.ok) theirs.value = latest.value
    else failure.value = latest.failure
  }

  /** Goes on from what they saved, with my edits on top of it; Save then writes both. */
  function merge(takeTheirs: ReadonlySet<FieldName>) {
    if (!theirs.value) return
    const versions = { base: saved.value, mine: draft.value, theirs: draftOf(theirs.value) }
    const merged = mergeOperator(versions, takeTheirs)
    keepDeletable(merged, new Set(theirs.value.apiUsers.map(({ guid }) => guid)))
    continueFrom(theirs.value, versions.theirs, merged)
  }

  /** The stored operator is gone; what was typed goes on as a new one. */
  const becomeNew = () => continueFrom(undefined, blankOperator(), asNew(draft.value))

  function continueFrom(stored: Operator | undefined, base: TypedOperator, typedBefore: TypedOperator) {
    operator.value = stored
    adding.value = stored === undefined
    wanted.value = stored?.guid
    theirs.value = failure.value = unopened.value = undefined
    changedElsewhere.value = false
    reset(base, typedBefore)
  }

  async function discard() {
    dropEdits()
    if (changedElsewhere.value) await open(wanted.value)
  }

  function dropEdits() {
    withdrawSecrets(draft.value)
    failure.value = theirs.value = undefined
    reset()
  }

  async function remove() {
    if (!operator.value) return false
    saving.value = true
    try {
      const { guid, version } = operator.value
      const result = await window.api.operators.remove({ guid, version })
      if (result.ok) dropEdits()
      else await meet(result.failure)
      return result.ok
    } finally {
      saving.value = false
    }
  }

  return {
    ...{ operator, unopened, adding, saved, draft, dirty, checked, problems, failure, theirs },
    ...{ changedElsewhere, saving, tried, canSave },
    ...{ open, save, discard, remove, merge, becomeNew, keepNow },
    resumeAtOpen: resumed.resumeAtOpen,
  }
})
