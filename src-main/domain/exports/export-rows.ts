import type { OperatorSelection } from '../../../src-preload/contract/operator-lists.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Subject, TransferField } from '../../../src-preload/contract/transfers.js'
import type { ApiAccountRecords, StoredApiAccount } from '../api-accounts/api-account-records.js'
import type { GroupRecords } from '../groups/group-records.js'
import type { OperatorRecords, StoredOperator } from '../operators/operator-records.js'
import type { SubAccountRecords } from '../sub-accounts/sub-account-records.js'

/** A value for each field, as JSON has it. */
export type ExportRow = Partial<Record<TransferField, string | boolean | string[] | null>>

export interface ExportRecords {
  operators: OperatorRecords
  groups: Pick<GroupRecords, 'list'>
  subAccounts: Pick<SubAccountRecords, 'list'>
  apiAccounts: Pick<ApiAccountRecords, 'after' | 'count'>
}

/** The rows, a chunk at a time, and how many there are. */
export interface Export {
  total: number
  chunks: Iterable<ExportRow[]>
}

const chunk = 500

export function createExportRows(records: ExportRecords) {
  const { operators, groups, subAccounts, apiAccounts } = records

  const everybody = (): Export => ({
    total: operators.count(),
    chunks: byKey((after: OperatorGuid | '') => operators.after(after, chunk), toOperatorRow),
  })

  const chosen = (selection: OperatorSelection): Export => ({
    total: operators.countSelected(selection),
    chunks: byKey((after: OperatorGuid | '') => operators.selected(selection, after, chunk), toOperatorRow),
  })

  const all: Record<Subject, () => Export> = {
    operators: everybody,
    groups: () =>
      atOnce(
        groups.list().map(({ guid, description, kind }) => ({
          ...{ guid, description, everyone: kind === 'everyone', administrators: kind === 'administrators' },
        })),
      ),
    'sub-accounts': () => atOnce(subAccounts.list().map(({ name, reference }) => ({ name, reference }))),
    'api-users': () => ({
      total: apiAccounts.count(),
      chunks: byKey((after: StoredApiAccount['guid'] | '') => apiAccounts.after(after, chunk), toApiUserRow),
    }),
  }

  function toOperatorRow({ guid, fields }: StoredOperator): ExportRow {
    const { groups: names, subAccount } = operators.membershipsInWords(guid)
    return { ...fields, guid, groups: names, subAccount: subAccount ?? '' }
  }

  /** Never its hash: it comes back as an API user without a password. */
  function toApiUserRow(account: StoredApiAccount): ExportRow {
    const { userName, description, operator, state, expiresAt, createdAt, lastUsedAt } = account
    return {
      ...{ userName, description, state, ownerGuid: operator },
      ownerEmail: operators.find(operator)?.fields.email ?? '',
      expiresAt: isoOf(expiresAt),
      createdAt: isoOf(createdAt),
      lastUsedAt: isoOf(lastUsedAt),
    }
  }

  return { all: (subject: Subject) => all[subject](), chosen }
}

const atOnce = (rows: ExportRow[]): Export => ({ total: rows.length, chunks: [rows] })

function* byKey<Guid extends string, Stored extends { guid: Guid }>(
  next: (after: Guid | '') => Stored[],
  toRow: (stored: Stored) => ExportRow,
): Generator<ExportRow[]> {
  for (let found = next(''); found.length > 0; found = next(found.at(-1)?.guid ?? '')) yield found.map(toRow)
}

const isoOf = (at: number | null) => (at === null ? null : new Date(at).toISOString())
