import type { Member } from '../../src-preload/contract/members.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { anOperatorQuery } from './an-operator-query.js'
import type { TestApp } from './create-test-app.js'

/** An operator as a window picks it from the list. */
export function aMember({ operators }: TestApp, guid: OperatorGuid): Member {
  const row = operators.list(anOperatorQuery()).rows.find((one) => one.guid === guid)
  if (!row) throw new Error(`no operator ${guid}`)
  const { fullName, email, groups, subAccount } = row
  return { guid, fullName, email, groups, subAccount }
}
