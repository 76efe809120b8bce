import type { Database, Statement } from 'better-sqlite3'
import type {
  OperatorGuid,
  OperatorPage,
  OperatorQuery,
  OperatorSort,
} from '../../src-preload/contract/operators.js'
import { fold } from '../domain/fold.js'

interface SummaryRow {
  guid: OperatorGuid
  full_name: string
  email: string
  groups: string
  sub_account_name: string | null
  api_users: number
  last_sign_in_at: number | null
  invited_until: number | null
}

const groupsAs = (column: 'description' | 'sort_name') => `
  SELECT json_group_array(${column} ORDER BY sort_name)
  FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
  WHERE operator_guid = operators.guid`

// Fixed texts, chosen by a checked name: nothing that was typed becomes SQL.
const sortKeys: Record<OperatorSort, string> = {
  name: 'sort_name',
  email: 'email COLLATE NOCASE',
  groups: `(${groupsAs('sort_name')})`,
  apiUsers: '(SELECT count(*) FROM api_accounts WHERE operator_guid = operators.guid)',
  lastSignIn: 'last_sign_in_at',
}

/** The operators list, a page at a time. */
export function createOperatorPages(db: Database) {
  const pages = new Map<string, Statement<unknown[], SummaryRow>>()
  const countAll = db.prepare<[], number>('SELECT count(*) FROM operators').pluck()
  const countMatching = db
    .prepare<[string], number>('SELECT count(*) FROM operators WHERE instr(search_text, ?)')
    .pluck()

  function statement({ filter, sort }: OperatorQuery) {
    const direction = sort.descending ? 'DESC' : 'ASC'
    const key = `${sort.by} ${direction} ${filter === ''}`
    const kept = pages.get(key)
    if (kept) return kept
    const tie = sort.by === 'name' ? '' : ', sort_name'
    const made = db.prepare<unknown[], SummaryRow>(`
      SELECT guid, full_name, email, last_sign_in_at, invitation_expires_at AS invited_until,
        (${groupsAs('description')}) AS groups,
        (SELECT name FROM sub_accounts WHERE guid = operators.sub_account) AS sub_account_name,
        (SELECT count(*) FROM api_accounts WHERE operator_guid = operators.guid) AS api_users
      FROM operators
      ${filter === '' ? '' : 'WHERE instr(search_text, @filter)'}
      ORDER BY ${sortKeys[sort.by]} ${direction}${tie}, guid ${sort.by === 'name' ? direction : ''}
      LIMIT @limit OFFSET @offset
    `)
    pages.set(key, made)
    return made
  }

  return (asked: OperatorQuery): OperatorPage => {
    const query = { ...asked, filter: fold(asked.filter.trim()) }
    const { filter, limit, offset } = query
    const total = countAll.get() as number
    return {
      total,
      matching: filter === '' ? total : (countMatching.get(filter) as number),
      rows: statement(query)
        .all(filter === '' ? { limit, offset } : { filter, limit, offset })
        .map(toSummary),
    }
  }
}

const toSummary = (row: SummaryRow) => ({
  guid: row.guid,
  fullName: row.full_name,
  email: row.email,
  groups: JSON.parse(row.groups) as string[],
  subAccount: row.sub_account_name,
  apiUsers: row.api_users,
  lastSignInAt: row.last_sign_in_at,
  invitedUntil: row.invited_until,
})
