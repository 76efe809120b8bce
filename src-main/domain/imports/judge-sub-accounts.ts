import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { subAccountFields } from '../../../src-preload/contract/sub-accounts.js'
import type { TransferField } from '../../../src-preload/contract/transfers.js'
import { fold } from '../fold.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import { type Decision, type FileRow, type Judge, refused, same } from './judge.js'
import { createSeen } from './seen.js'
import { createFields } from './values.js'

/** Sub accounts are matched by their name. One with another reference is left alone: it may be another one. */
export function createSubAccountJudge({ subAccounts }: Pick<HeavyServices, 'subAccounts'>): Judge {
  const byName = new Map(subAccounts.list().map((one) => [fold(one.name), one]))
  const seen = createSeen()

  function decide(row: FileRow): Decision {
    const fields = createFields(row)
    const reference = fields.text('reference')
    const checked = subAccountFields.safeParse({
      name: fields.text('name') ?? '',
      reference: reference ?? '',
    })
    if (!checked.success) {
      for (const [field, code] of Object.entries(problemsOf(checked.error)))
        fields.report(field as TransferField, code)
    }
    if (fields.problems.length > 0 || !checked.success)
      return { action: 'refused', problems: fields.problems }

    const draft = checked.data
    const cells = () => ({ ...draft })
    const twice = seen.meet(fold(draft.name), row.line)
    if (twice !== undefined) return refused('name', 'twice-in-file', String(twice))
    const before = byName.get(fold(draft.name))
    if (!before) return { action: 'add', mark: 'new', cells, write: () => void subAccounts.create(draft) }
    if (reference !== undefined && before.reference !== draft.reference)
      return refused('reference', 'other-reference')
    return same(before.guid, cells)
  }

  return { decide }
}
