import { isNavigationFailure, NavigationFailureType, type RouteLocationRaw, useRouter } from 'vue-router'
import type { DraftId, KeptDraft } from '../../src-preload/contract/drafts.js'
import { useGroupEditor } from '../features/groups/group-editor.js'
import { useOperatorEditor } from '../features/operators/operator-editor.js'
import { useSubAccountEditor } from '../features/sub-accounts/sub-account-editor.js'
import { mayLeave } from '../lib/leave-guards.js'

/** Goes on with a kept draft, on the page of what it changes. */
export function useResume() {
  const router = useRouter()
  const operators = useOperatorEditor()
  const groups = useGroupEditor()
  const subAccounts = useSubAccountEditor()

  return async (id: DraftId) => {
    if (!(await mayLeave())) return
    const result = await window.api.drafts.take(id)
    if (result.ok) await show(result.value)
  }

  /** Opens its page; where that is shown already, opens it there. */
  async function show(kept: KeptDraft) {
    const open = hand(kept)
    const name = kept.guid ? kept.subject : `new-${kept.subject}`
    const page: RouteLocationRaw = kept.guid ? { name, params: { guid: kept.guid } } : { name }
    const failure = await router.push(page)
    if (isNavigationFailure(failure, NavigationFailureType.duplicated)) await open()
  }

  /** Has it wait in the editor of its subject; answers how to open that. */
  function hand(kept: KeptDraft) {
    switch (kept.subject) {
      case 'operator':
        operators.resumeAtOpen(kept)
        return () => operators.open(kept.guid ?? undefined)
      case 'group':
        groups.resumeAtOpen(kept)
        return () => groups.open(kept.guid ?? undefined)
      case 'sub-account':
        subAccounts.resumeAtOpen(kept)
        return () => subAccounts.open(kept.guid ?? undefined)
    }
  }
}
