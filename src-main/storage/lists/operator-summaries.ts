import type { Database } from 'better-sqlite3'
import type { OperatorSummary } from '../../../src-preload/contract/operator-lists.js'

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

/** The rows of these operators, in that order; those that are gone are left out. */
export function createSummaries(db: Database) {
  const select = db.prepare<[string], SummaryRow>(`
    SELECT guid, full_name, email, last_sign_in_at, invitation_expires_at AS invited_until,
      on_duty, role, mobile_phone, backup_email, culture, time_zone, created_at, api_users,
      CASE group_names WHEN '[]' THEN '[]' ELSE (
        SELECT json_group_array(description ORDER BY sort_name)
        FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
        WHERE operator_guid = operators.guid) END AS groups,
      (SELECT name FROM sub_accounts WHERE guid = operators.sub_account) AS sub_account_name
    FROM json_each(?) AS wanted CROSS JOIN operators ON operators.rowid = wanted.value
    ORDER BY wanted.id
  `)
  return (rowids: readonly number[]) => select.all(JSON.stringify(rowids)).map(toSummary)
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
