import type { Database } from 'better-sqlite3'
import { type DraftId, type KeptDraft, keptDraft } from '../../src-preload/contract/drafts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { DraftRecords, Stored } from '../domain/drafts/draft-records.js'

interface Row {
  id: DraftId
  owner_guid: OperatorGuid
  subject: KeptDraft['subject']
  subject_guid: string | null
  base_version: number
  draft: string
  saved_at: number
}

export function createDraftRepository(db: Database): DraftRecords {
  const selectAll = db.prepare<[], Row>('SELECT * FROM drafts')
  const selectOfOwner = db.prepare<[OperatorGuid], Row>(
    'SELECT * FROM drafts WHERE owner_guid = ? ORDER BY saved_at DESC',
  )
  const selectOne = db.prepare<[DraftId, OperatorGuid], Row>(
    'SELECT * FROM drafts WHERE id = ? AND owner_guid = ?',
  )
  const replace = db.prepare<[Row]>(`
    INSERT OR REPLACE INTO drafts (id, owner_guid, subject, subject_guid, base_version, draft, saved_at)
    VALUES (@id, @owner_guid, @subject, @subject_guid, @base_version, @draft, @saved_at)
  `)
  const remove = db.prepare<[DraftId, OperatorGuid]>('DELETE FROM drafts WHERE id = ? AND owner_guid = ?')

  return {
    ofOwner: (owner) => selectOfOwner.all(owner).flatMap(toDraft),
    find: (id, owner) => selectOne.all(id, owner).flatMap(toDraft)[0],
    all: () => selectAll.all().flatMap(toDraft),
    replace: (draft) => void replace.run(toRow(draft)),
    remove: (id, owner) => void remove.run(id, owner),
  }
}

/** Nothing where a version of the application kept it that this one cannot read. */
function toDraft(row: Row): Stored<KeptDraft>[] {
  const { id, subject, subject_guid: guid, base_version: version } = row
  const { data } = keptDraft.safeParse({ id, subject, guid, version, ...(JSON.parse(row.draft) as object) })
  return data ? [{ ...data, owner: row.owner_guid, keptAt: row.saved_at }] : []
}

const toRow = ({ id, owner, subject, guid, version, saved, draft, keptAt }: Stored<KeptDraft>): Row => ({
  id,
  owner_guid: owner,
  subject,
  subject_guid: guid,
  base_version: version,
  draft: JSON.stringify({ saved, draft }),
  saved_at: keptAt,
})
