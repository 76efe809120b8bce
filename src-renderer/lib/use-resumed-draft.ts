interface Kept {
  guid: string | null
}

/** A kept draft that waits until what it changes is opened, and goes on there where it was left. */
export function useResumedDraft<Draft extends Kept>(goOn: (kept: Draft) => void) {
  let waiting: Draft | undefined

  function opened(guid: string | undefined) {
    if (!waiting || (waiting.guid ?? undefined) !== guid) return
    const kept = waiting
    waiting = undefined
    goOn(kept)
  }

  return { opened, resumeAtOpen: (kept: Draft) => void (waiting = kept) }
}
