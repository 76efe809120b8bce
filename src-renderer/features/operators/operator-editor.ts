import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  type Operator,
  type OperatorDraft,
  operatorDraft,
  type OperatorGuid,
} from '../../../src-preload/contract/operators.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { anythingUnsaved } from '../../lib/leave-guards.js'
import { useDraft } from '../../lib/use-draft.js'
import { type FieldName, mergeOperator } from './merge-operator.js'
import { blankOperator, draftOf, type TypedOperator } from './operator-draft.js'

/** The one owner of an operator's draft: fields, groups and API users, until Save. */
export const useOperatorEditor = defineStore('operator-editor', () => {
  const { saved, draft, dirty, checked, problems: typed, reset } = useDraft(operatorDraft, blankOperator)
  /** What is stored; nothing while a new operator is typed. */
  const operator = shallowRef<Operator>()
  const failure = shallowRef<Failure>()
  /** What somebody else saved after this draft began, once a Save has met it. */
  const theirs = shallowRef<Operator>()
  const changedElsewhere = ref(false)
  const saving = ref(false)
  /** A Save was tried: from then on every problem is shown. */
  const tried = ref(false)
  /** Why the operator that was asked for cannot be shown: mostly, that it is not there any more. */
  const unopened = shallowRef<Failure>()
  /** What is typed becomes a new operator. */
  const adding = ref(false)
  const wanted = ref<OperatorGuid>()

  const problems = computed(() => ({ ...failure.value?.fields, ...typed.value }))
  const canSave = computed(() => dirty.value && !saving.value)
  watch(draft, () => (failure.value = undefined), { deep: true, flush: 'sync' }) // an edit answers the last refusal

  /** Shows a stored operator, or a blank one to add. */
  async function open(guid?: OperatorGuid) {
    wanted.value = guid
    forget()
    adding.value = guid === undefined
    if (!guid) return
    const result = await window.api.operators.get(guid)
    if (wanted.value !== guid) return
    if (result.ok) show(result.value)
    else unopened.value = result.failure
  }

  function forget() {
    withdrawAdded()
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

  const send = (ready: OperatorDraft) =>
    operator.value
      ? window.api.operators.save({
          guid: operator.value.guid,
          version: operator.value.version,
          draft: ready,
        })
      : window.api.operators.create(ready)

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
    const deletable = new Set(theirs.value.apiUsers.map(({ guid }) => guid as string))
    merged.apiUsers = {
      ...merged.apiUsers,
      deleted: merged.apiUsers.deleted.filter((guid) => deletable.has(guid)),
    }
    continueFrom(theirs.value, versions.theirs, merged)
  }

  /** The stored operator is gone; what was typed goes on as a new one. */
  function becomeNew() {
    const { fields, groups, apiUsers } = draft.value
    continueFrom(undefined, blankOperator(), { fields, groups, apiUsers: { ...apiUsers, deleted: [] } })
  }

  function continueFrom(stored: Operator | undefined, base: TypedOperator, typedBefore: TypedOperator) {
    operator.value = stored
    adding.value = stored === undefined
    wanted.value = stored?.guid
    theirs.value = failure.value = undefined
    changedElsewhere.value = false
    reset(base, typedBefore)
  }

  async function discard() {
    dropEdits()
    if (changedElsewhere.value) await open(wanted.value)
  }

  function dropEdits() {
    withdrawAdded()
    failure.value = theirs.value = undefined
    reset()
  }

  /** The noted passwords of what was added will not work, so the main process need not keep their hashes. */
  function withdrawAdded() {
    const ids = draft.value.apiUsers.added.map(({ issuedId }) => issuedId)
    if (ids.length > 0) void window.api.apiAccounts.withdraw(ids)
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

  /** Follows what somebody else saved, unless a draft or a password on show would be lost by it. */
  async function reload(guid: OperatorGuid) {
    const result = await window.api.operators.get(guid)
    if (operator.value?.guid !== guid) return
    if (anythingUnsaved.value) return void (changedElsewhere.value = true)
    if (result.ok) return show(result.value)
    if (result.failure.code !== 'not-found') return
    forget()
    unopened.value = result.failure
  }

  watch(anythingUnsaved, (unsaved) => {
    if (!unsaved && changedElsewhere.value && operator.value && !saving.value)
      void reload(operator.value.guid)
  })

  window.api.operators.changed((guid) => {
    const mine = operator.value?.guid
    if (!mine || saving.value || (guid !== null && guid !== mine)) return
    void reload(mine)
  })

  return {
    ...{
      operator,
      unopened,
      adding,
      saved,
      draft,
      dirty,
      checked,
      problems,
      failure,
      theirs,
      changedElsewhere,
      saving,
      tried,
      canSave,
    },
    ...{ open, save, discard, remove, merge, becomeNew },
  }
})
