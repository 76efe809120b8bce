import type { Database, Statement } from 'better-sqlite3'
import type {
  OperatorColumn,
  OperatorQuery,
  OperatorScope,
  OperatorSummary,
} from '../../src-preload/contract/operator-lists.js'
import type { OperatorRecords } from '../domain/operators/operator-records.js'
import { conditionsOf, foldedScope } from './operator-scope.js'

interface SummaryRow {
  guid: OperatorSummary['guid']
  full_name: string
  email: string
  groups: string
  sub_account_name: string | null
  api_users: number
  last_sign_in_at: number | null
  invited_until: number | null
  on_duty: 0 | 1
  role: OperatorSummary['role']
  mobile_phone: string
  backup_email: string
  culture: OperatorSummary['culture']
  time_zone: string
  created_at: number
}

const groupsAs = (column: 'description' | 'sort_name') => `
  SELECT json_group_array(${column} ORDER BY sort_name)
  FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
  WHERE operator_guid = operators.guid`

// Fixed texts, chosen by a checked name: nothing that was typed becomes SQL.
const sortKeys: Record<OperatorColumn, string> = {
  name: 'sort_name',
  email: 'email COLLATE NOCASE',
  groups: `(${groupsAs('sort_name')})`,
  apiUsers: '(SELECT count(*) FROM api_accounts WHERE operator_guid = operators.guid)',
  lastSignIn: 'last_sign_in_at',
  onDuty: 'on_duty',
  subAccount: '(SELECT sort_name FROM sub_accounts WHERE guid = operators.sub_account)',
  role: 'role',
  mobilePhone: 'mobile_phone',
  backupEmail: 'backup_email COLLATE NOCASE',
  culture: 'culture',
  timeZone: 'time_zone',
  createdAt: 'created_at',
}

const whereOf = (scope: OperatorScope) => {
  const conditions = conditionsOf(scope)
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
}

function orderOf({ by, descending }: OperatorQuery['sort']) {
  const direction = descending ? 'DESC' : 'ASC'
  const ties = by === 'name' ? `guid ${direction}` : 'sort_name, guid'
  return `ORDER BY ${sortKeys[by]} ${direction}, ${ties}`
}

/** The operators list, a page at a time. */
export function createOperatorPages(db: Database): Pick<OperatorRecords, 'page' | 'range'> {
  const pages = new Map<string, Statement<unknown[], SummaryRow>>()
  const countAll = db.prepare<[], number>('SELECT count(*) FROM operators').pluck()

  function countMatching(scope: OperatorScope) {
    const where = whereOf(scope)
    const statement = db.prepare<[object], number>(`SELECT count(*) FROM operators ${where}`).pluck()
    return where === '' ? (countAll.get() as number) : (statement.get(scope) as number)
  }

  function statement(query: OperatorQuery) {
    const { sort } = query
    const where = whereOf(query)
    const key = `${orderOf(sort)} ${where}`
    const kept = pages.get(key)
    if (kept) return kept
    const made = db.prepare<unknown[], SummaryRow>(`
      SELECT guid, full_name, email, last_sign_in_at, invitation_expires_at AS invited_until,
        on_duty, role, mobile_phone, backup_email, culture, time_zone, created_at,
        (${groupsAs('description')}) AS groups,
        (SELECT name FROM sub_accounts WHERE guid = operators.sub_account) AS sub_account_name,
        (SELECT count(*) FROM api_accounts WHERE operator_guid = operators.guid) AS api_users
      FROM operators
      ${where}
      ${orderOf(sort)}
      LIMIT @limit OFFSET @offset
    `)
    pages.set(key, made)
    return made
  }

  return {
    page(asked) {
      const query = foldedScope(asked)
      return {
        total: countAll.get() as number,
        matching: countMatching(query),
        rows: statement(query).all(query).map(toSummary),
      }
    },
    range(asked) {
      const { from, to, ...range } = foldedScope(asked)
      return db
        .prepare<[object], OperatorSummary['guid']>(
          `SELECT guid FROM operators ${whereOf(range)} ${orderOf(range.sort)} LIMIT @limit OFFSET @from`,
        )
        .pluck()
        .all({ ...range, from, limit: to - from + 1 })
    },
  }
}

const toSummary = (row: SummaryRow): OperatorSummary => ({
  guid: row.guid,
  fullName: row.full_name,
  email: row.email,
  groups: JSON.parse(row.groups) as string[],
  subAccount: row.sub_account_name,
  apiUsers: row.api_users,
  lastSignInAt: row.last_sign_in_at,
  invitedUntil: row.invited_until,
  onDuty: row.on_duty === 1,
  role: row.role,
  mobilePhone: row.mobile_phone,
  backupEmail: row.backup_email,
  culture: row.culture,
  timeZone: row.time_zone,
  createdAt: row.created_at,
})
