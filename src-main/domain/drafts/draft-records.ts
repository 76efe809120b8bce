import type { DraftId, KeptDraft } from '../../../src-preload/contract/drafts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'

export interface StoredDraft extends KeptDraft {
  owner: OperatorGuid
  keptAt: Moment
}

export interface DraftRecords {
  /** Of one person, the newest first. */
  ofOwner(owner: OperatorGuid): StoredDraft[]
  find(id: DraftId, owner: OperatorGuid): StoredDraft | undefined
  all(): StoredDraft[]
  replace(draft: StoredDraft): void
  remove(id: DraftId, owner: OperatorGuid): void
}
