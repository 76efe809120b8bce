import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { FindingsSelection, PolicyRule } from '../../../src-preload/contract/policy.js'
import type { ApiAccountRecords } from '../api-accounts/api-account-records.js'
import { byteOrderMark } from '../exports/export-formats.js'
import { createWriteExport, type WriteExportNeeds } from '../exports/write-export.js'
import type { Step } from '../long-work/work-service.js'
import type { WholeFile } from '../needs.js'
import type { OperatorRecords } from '../operators/operator-records.js'
import { joinList, quoted } from '../transfers/cells.js'
import { chosenIn } from './policy-jobs.js'
import type { PolicyAt, PolicyRecords } from './policy-records.js'

interface Needs extends WriteExportNeeds {
  records: {
    policy: Pick<PolicyRecords, 'breaking' | 'brokenBy'>
    apiAccounts: Pick<ApiAccountRecords, 'find' | 'count'>
    operators: Pick<OperatorRecords, 'find'>
  }
  policyNow: () => PolicyAt
}

const heads = [
  ...['User name', 'Description', 'Operator', 'Operator e-mail', 'Breaks'],
  ...['Created', 'Last used', 'Expires'],
]

/** The words of the page, for whoever reads the file without it. */
const ruleNames: Record<PolicyRule, string> = {
  unused: 'Unused',
  old: 'Old password',
  several: 'Several active',
  unacknowledged: 'Never acknowledged',
  endless: 'No expiry',
  ownerCannotSignIn: 'Operator cannot sign in',
}

const chunk = 200

/** Writes what was chosen on the policy page to a file of the person's choice: all of it or nothing, never a hash. */
export function createExportFindings(needs: Needs) {
  const { policy, apiAccounts, operators } = needs.records
  const writeExport = createWriteExport(needs)

  function rowOf(guid: ApiAccountGuid, at: PolicyAt) {
    const account = apiAccounts.find(guid)
    if (!account) return undefined
    const owner = operators.find(account.operator)?.fields
    return [
      ...[account.userName, account.description, owner?.fullName ?? '', owner?.email ?? ''],
      joinList(policy.brokenBy(guid, at).map((rule) => ruleNames[rule])),
      ...[account.createdAt, account.lastUsedAt, account.expiresAt].map(isoOf),
    ]
  }

  async function fill(file: WholeFile, selection: FindingsSelection, step: Step) {
    const at = needs.policyNow()
    const total = selection.kind === 'some' ? selection.guids.length : apiAccounts.count()
    let count = 0
    let lines = [`${byteOrderMark}${lineOf(heads)}`]
    for (const guid of chosenIn(policy, selection, at)) {
      const row = rowOf(guid, at)
      if (!row) continue
      count++
      lines.push(lineOf(row))
      if (lines.length < chunk) continue
      step(count, total)
      await file.write(lines.join(''))
      lines = []
    }
    await file.write(lines.join(''))
    step(count, count)
    return count
  }

  return (selection: FindingsSelection) =>
    writeExport({
      ...{ name: 'policy', ending: 'csv' },
      fill: (file, step) => fill(file, selection, step),
      told: (fileName, count) => ({
        ...{ action: 'exported' as const, subject: fileName, subjectGuid: null, operator: null },
        changes: Object.entries({ kind: 'policy', format: 'csv', entries: String(count) }).map(
          ([field, after]) => ({ field, before: null, after }),
        ),
      }),
    })
}

const lineOf = (cells: string[]) => `${cells.map(quoted).join(',')}\r\n`
const isoOf = (at: number | null) => (at === null ? '' : new Date(at).toISOString())
