import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type {
  ImportChoices,
  ImportCounts,
  ImportPreview,
  ImportProblem,
} from '../../../src-preload/contract/imports.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Failure, Result } from '../../../src-preload/contract/result.js'
import type { ImportKind, TransferField } from '../../../src-preload/contract/transfers.js'
import { announce } from '../../lib/announce.js'
import { t } from '../../lib/language.js'
import { useWork } from '../../lib/use-work.js'
import { doneWords, problemTexts } from './transfer-words.js'

const pageSize = 50

/** A file on its way in: chosen, looked at as often as the choices change, then imported as it was shown. */
export const useImport = defineStore('import', () => {
  const { imports } = window.api
  const preview = shallowRef<ImportPreview>()
  const problems = shallowRef<ImportProblem[]>([])
  const failure = shallowRef<Failure>()
  const saved = ref<string>()
  const done = shallowRef<{ fileName: string; counts: ImportCounts }>()
  const writing = ref(false)
  const { progress, during, stop } = useWork('import')

  const busy = computed(() => progress.value !== undefined)
  const ready = computed(() => {
    const now = preview.value
    return now !== undefined && now.fault === null && now.would.add + now.would.change > 0
  })

  async function read(call: () => Promise<Result<ImportPreview | null>>) {
    if (busy.value) return
    failure.value = saved.value = undefined
    const result = await during(call)
    if (!result.ok) return void (failure.value = result.failure)
    if (result.value === null) return
    preview.value = result.value
    done.value = undefined
    problems.value = []
    await showMore()
  }

  function look(choices: Partial<ImportChoices>) {
    const now = preview.value
    if (!now) return
    const present = { kind: now.kind, columns: now.columns.map(({ field }) => field), owner: now.owner }
    return read(() => imports.look({ ...present, ...choices, id: now.id }))
  }

  const chooseKind = (kind: ImportKind) => look({ kind, columns: null })
  const chooseOwner = (owner: OperatorGuid | null) => look({ owner })

  /** What one column is taken for, no other is. */
  function chooseColumn(at: number, field: TransferField | null) {
    const columns =
      preview.value?.columns.map((column) => (column.field === field ? null : column.field)) ?? []
    columns[at] = field
    return look({ columns })
  }

  async function showMore() {
    const now = preview.value
    if (!now) return
    const result = await imports.problems({ id: now.id, offset: problems.value.length, limit: pageSize })
    if (result.ok) problems.value = [...problems.value, ...result.value]
    else failure.value = result.failure
  }

  async function saveProblems() {
    if (!preview.value) return
    const result = await imports.saveProblems({ id: preview.value.id, words: problemTexts() })
    if (!result.ok) failure.value = result.failure
    else saved.value = result.value?.fileName
  }

  async function run() {
    const now = preview.value
    if (!now || busy.value) return
    failure.value = undefined
    writing.value = true
    const result = await during(() => imports.run(now.id))
    writing.value = false
    if (!result.ok) return void (failure.value = result.failure)
    done.value = { fileName: now.fileName, counts: result.value }
    void announce(t('transfers.import.saidDone', { done: doneWords(result.value) }))
  }

  return {
    ...{ preview, problems, failure, saved, done, writing, progress, busy, ready },
    ...{ chooseKind, chooseOwner, chooseColumn, showMore, saveProblems, run, stop },
    choose: () => read(() => imports.choose(undefined)),
    again: () => look({}),
  }
})
