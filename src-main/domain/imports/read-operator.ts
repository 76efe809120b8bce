import { groupFields, type GroupGuid } from '../../../src-preload/contract/groups.js'
import {
  blankOperatorFields,
  operatorFields,
  type OperatorFields,
} from '../../../src-preload/contract/operators.js'
import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { type SubAccountGuid, subAccountFields } from '../../../src-preload/contract/sub-accounts.js'
import type { TransferField } from '../../../src-preload/contract/transfers.js'
import type { OperatorInWords } from '../operators/operator-changes.js'
import { splitList } from '../transfers/cells.js'
import type { createNames, Named } from './names.js'
import { type createFields, culture, role, yesNo } from './values.js'

export interface Names {
  groups: ReturnType<typeof createNames<GroupGuid>>
  subAccounts: ReturnType<typeof createNames<SubAccountGuid>>
  everyone: string
  administrators: string
}

/** An operator as a row wants it. */
export interface WantedOperator {
  fields: OperatorFields
  groups: Named<GroupGuid>[]
  subAccount: Named<SubAccountGuid> | null
}

const texts = ['fullName', 'email', 'backupEmail', 'mobilePhone', 'timeZone'] as const

/**
 * What a row makes of an operator, by the rules of a Save: what the file has no column for stays as it was. What is
 * wrong is in the problems of `fields`.
 */
export function readOperator(
  fields: ReturnType<typeof createFields>,
  before: OperatorInWords | undefined,
  names: Names,
): WantedOperator | undefined {
  const was = before?.fields ?? blankOperatorFields
  const typed: OperatorFields = {
    ...was,
    culture: fields.value('culture', culture, was.culture),
    role: fields.value('role', role, was.role),
    onDuty: fields.value('onDuty', yesNo, was.onDuty),
    subAccount: null,
  }
  for (const field of texts) typed[field] = fields.text(field) ?? was[field]
  const checked = operatorFields.safeParse(typed)
  if (!checked.success) {
    for (const [field, code] of Object.entries(problemsOf(checked.error)))
      fields.report(field as TransferField, code)
  }
  const groups = groupsOf()
  const subAccount = subAccountOf()
  if (subAccount && groups.length > 0) fields.report('subAccount', 'excludes-groups')
  return checked.success && fields.problems.length === 0
    ? { fields: checked.data, groups, subAccount }
    : undefined

  function groupsOf() {
    const listed = fields.text('groups')
    const chosen = listed === undefined ? (before?.groups ?? []) : splitList(listed)
    if (listed !== undefined && chosen.some((name) => !groupFields.safeParse({ description: name }).success))
      fields.report('groups', 'not-a-group-name')
    const rights = fields.value('administrator', yesNo, false) ? [names.administrators] : []
    const found = [...chosen, ...rights].map((name) => names.groups.find(name))
    return [...new Map(found.map((named) => [named.name, named])).values()].filter(
      ({ name }) => name !== names.everyone,
    )
  }

  function subAccountOf() {
    const name = fields.text('subAccount')?.trim() ?? before?.subAccount ?? ''
    if (name === '') return null
    const draft = subAccountFields.safeParse({ name, reference: '' })
    if (!draft.success) fields.report('subAccount', 'not-a-sub-account-name')
    return names.subAccounts.find(draft.data?.name ?? name)
  }
}
