import { randomUUID } from 'node:crypto'
import { groupFields, type GroupGuid, type OperatorGroup } from '../../../src-preload/contract/groups.js'
import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { fold } from '../fold.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import { type Decision, type FileRow, type Judge, refused, same } from './judge.js'
import { createSeen } from './seen.js'
import { createFields, guid, yesNo } from './values.js'

/** Groups are matched by their GUID, then by their name. Everyone and Administrators are there always. */
export function createGroupJudge({ groups, records, activity }: HeavyServices): Judge {
  const all = groups.list()
  const byGuid = new Map<string, OperatorGroup>(all.map((group) => [group.guid, group]))
  const byName = new Map(all.map((group) => [fold(group.description), group]))
  const seen = createSeen()

  function decide(row: FileRow): Decision {
    const fields = createFields(row)
    const given = fields.value('guid', guid, null) as GroupGuid | null
    const fixed = fixedKind(fields)
    const checked = groupFields.safeParse({ description: fields.text('description') ?? '' })
    if (!checked.success) {
      const code = problemsOf(checked.error)['description'] ?? 'required'
      fields.report('description', code)
    }
    if (fields.problems.length > 0 || !checked.success)
      return { action: 'refused', problems: fields.problems }

    const { description } = checked.data
    const cells = () => ({ guid: given ?? '', description })
    if (fixed) return same(fixed, cells)
    const twice = seen.meet(fold(description), row.line)
    if (twice !== undefined) return refused('description', 'twice-in-file', String(twice))
    const namesake = byName.get(fold(description))
    const before = (given && byGuid.get(given)) ?? namesake
    if (!before) return { action: 'add', mark: 'new', cells, write: () => add(given, description) }
    if (before.kind !== 'custom' || before.description === description) return same(before.guid, cells)
    if (namesake && namesake !== before) return refused('description', 'taken')
    const again = seen.meet(`guid ${before.guid}`, row.line)
    if (again !== undefined) return refused('guid', 'twice-in-file', String(again))
    const mark = `${before.guid} ${JSON.stringify(before.description)}`
    return { action: 'change', mark, cells, write: () => groups.rename(before.guid, { description }) }
  }

  function add(given: GroupGuid | null, description: string) {
    const its = given ?? (randomUUID() as GroupGuid)
    records.groups.insert({ guid: its, description })
    activity.record({
      ...{ action: 'group-added', subject: description, subjectGuid: its, operator: null, changes: [] },
    })
  }

  return { decide }
}

const fixedKind = (fields: ReturnType<typeof createFields>) =>
  (fields.value('everyone', yesNo, false) && 'everyone') ||
  (fields.value('administrators', yesNo, false) && 'administrators') ||
  undefined
