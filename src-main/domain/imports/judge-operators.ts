import { randomUUID } from 'node:crypto'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import { changesBetween, type OperatorInWords } from '../operators/operator-changes.js'
import type { StoredOperator } from '../operators/operator-records.js'
import { joinList } from '../transfers/cells.js'
import { type Cells, type Decision, type FileRow, type Judge, refused, same } from './judge.js'
import { createMemberships } from './memberships.js'
import { markOf } from './names.js'
import { type Names, readOperator, type WantedOperator } from './read-operator.js'
import { createSeen } from './seen.js'
import { createFields, guid } from './values.js'

type Before = StoredOperator & OperatorInWords

/** Operators are matched by their GUID, then by their e-mail; one that is new keeps the GUID that the file gives it. */
export function createOperatorJudge(
  { records, activity, clock }: HeavyServices,
  names: Names,
  onAdministrator: () => void,
): Judge {
  const { operators } = records
  const now = clock()
  const seen = createSeen()
  /** E-mails that rows before this one have taken from operators. */
  const freed = new Map<string, OperatorGuid>()
  const memberships = createMemberships(operators)

  function decide(row: FileRow): Decision {
    const fields = createFields(row)
    const given = fields.value('guid', guid, null) as OperatorGuid | null
    const before = matching(given, fields.text('email')?.trim().toLowerCase() ?? '')
    const wanted = readOperator(fields, before, names)
    if (!wanted) return { action: 'refused', problems: fields.problems }
    const { email } = wanted.fields

    const twice = seen.meet(`email ${email}`, row.line)
    if (twice !== undefined) return refused('email', 'twice-in-file', String(twice))
    const its = before?.guid ?? given
    const again = its === null ? undefined : seen.meet(`guid ${its}`, row.line)
    if (again !== undefined) return refused('guid', 'twice-in-file', String(again))
    const holder = before && before.fields.email !== email ? holderOf(email) : undefined
    if (holder !== undefined && holder !== before?.guid) return refused('email', 'taken')

    need(wanted)
    const changes = changesBetween(before, inWords(wanted))
    const cells = () => cellsOf(wanted, its)
    if (before && changes.length === 0) return same(before.guid, cells)
    if (gainsRights(before, wanted)) onAdministrator()
    if (before && before.fields.email !== email) freed.set(before.fields.email, before.guid)
    const mark = [before ? `${before.guid} ${before.version}` : 'new', ...namesIn(wanted).map(markOf)].join(
      ' ',
    )
    const write = () =>
      before ? change(before, wanted, changes) : add(its ?? (randomUUID() as OperatorGuid), wanted, changes)
    return { action: before ? 'change' : 'add', mark, cells, write }
  }

  const holderOf = (email: string) => operators.findByEmail(email) ?? freed.get(email)

  function matching(given: OperatorGuid | null, email: string): Before | undefined {
    const byGuid = given === null ? undefined : operators.find(given)
    const holder = byGuid?.guid ?? (email === '' ? undefined : holderOf(email))
    const stored = byGuid ?? (holder && operators.find(holder))
    return stored && { ...stored, ...operators.membershipsInWords(stored.guid) }
  }

  function need({ groups, subAccount }: WantedOperator) {
    groups.forEach(names.groups.need)
    if (subAccount) names.subAccounts.need(subAccount)
  }

  const gainsRights = (before: Before | undefined, { groups }: WantedOperator) =>
    groups.some(({ name }) => name === names.administrators) && !before?.groups.includes(names.administrators)

  function add(its: OperatorGuid, wanted: WantedOperator, changes: ActivityChange[]) {
    const fields = fieldsToWrite(wanted)
    operators.insert({
      ...{ guid: its, version: 1, fields, createdAt: now, updatedAt: now, lastSignInAt: null },
    })
    memberships.add(its, wanted.groups.map(names.groups.guidOf))
    tell('operator-added', its, wanted, changes)
  }

  function change(before: Before, wanted: WantedOperator, changes: ActivityChange[]) {
    const after = { fields: fieldsToWrite(wanted), version: before.version + 1, updatedAt: now }
    operators.replace({ ...before, ...after })
    operators.setGroups(before.guid, wanted.groups.map(names.groups.guidOf))
    tell('operator-saved', before.guid, wanted, changes)
  }

  function fieldsToWrite({ fields, subAccount }: WantedOperator) {
    return { ...fields, subAccount: subAccount && names.subAccounts.guidOf(subAccount) }
  }

  function tell(
    action: 'operator-added' | 'operator-saved',
    its: OperatorGuid,
    { fields: { fullName } }: WantedOperator,
    changes: ActivityChange[],
  ) {
    activity.record({
      ...{ action, subject: fullName, subjectGuid: its, operator: { guid: its, name: fullName }, changes },
    })
  }

  return { decide, finish: memberships.write }
}

const namesIn = ({ groups, subAccount }: WantedOperator) => (subAccount ? [...groups, subAccount] : groups)

const inWords = ({ fields, groups, subAccount }: WantedOperator): OperatorInWords => ({
  fields,
  groups: groups.map(({ name }) => name),
  subAccount: subAccount?.name ?? null,
})

const cellsOf = ({ fields, groups, subAccount }: WantedOperator, its: OperatorGuid | null): Cells => ({
  ...fields,
  guid: its ?? '',
  onDuty: fields.onDuty ? 'yes' : 'no',
  subAccount: subAccount?.name ?? '',
  groups: joinList(groups.map(({ name }) => name)),
})
