import type { DraftId, KeptDraft } from '../../../src-preload/contract/drafts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'

export type Stored<Kept> = Kept & { owner: OperatorGuid; keptAt: Moment }

export interface DraftRecords {
  /** Of one person, the newest first. */
  ofOwner(owner: OperatorGuid): Stored<KeptDraft>[]
  find(id: DraftId, owner: OperatorGuid): Stored<KeptDraft> | undefined
  all(): Stored<KeptDraft>[]
  replace(draft: Stored<KeptDraft>): void
  remove(id: DraftId, owner: OperatorGuid): void
}
