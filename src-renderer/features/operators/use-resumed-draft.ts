import type { KeptDraft } from '../../../src-preload/contract/drafts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'

/** A kept draft that waits until its operator is opened, and goes on there where it was left. */
export function useResumedDraft(goOn: (kept: KeptDraft) => void) {
  let waiting: KeptDraft | undefined

  function opened(guid: OperatorGuid | undefined) {
    if (!waiting || (waiting.operator ?? undefined) !== guid) return
    const kept = waiting
    waiting = undefined
    goOn(kept)
  }

  return { opened, resumeAtOpen: (kept: KeptDraft) => void (waiting = kept) }
}
