import type { Database } from 'better-sqlite3'
import type { SearchHit, SearchTarget } from '../../../src-preload/contract/search.js'
import type { SearchRecords } from '../../domain/search/search-records.js'
import { createSearchIndex } from './search-index.js'

/** So many that may hold the text are compared; who looks for one in a thousand types another letter. */
const mostCompared = 400

type Of<Kind extends SearchHit['kind']> = Extract<SearchHit, { kind: Kind }>
type Row = Record<string, string>
type Values = Record<string, unknown>

const operators = `SELECT guid, full_name AS fullName, email FROM operators`
const groups = `SELECT guid, description FROM operator_groups`
const subAccounts = `SELECT guid, name FROM sub_accounts`
const apiUsers = `SELECT api_accounts.guid, user_name AS userName, description, operator_guid AS operator, full_name AS fullName
  FROM api_accounts JOIN operators ON operators.guid = operator_guid`

/** Those that begin with the text come first. */
const found = (text: string, order = text) =>
  `instr(${text}, @text) ORDER BY instr(${text}, @text) <> 1, ${order} LIMIT @most`
const beginsWith = (column: string) => `${column} >= @text AND ${column} < @text || char(1114111)`
const these = 'rowid IN (SELECT value FROM json_each(@these))'

export function createSearchRepository(db: Database): SearchRecords {
  const maybeOperators = createSearchIndex(db, 'operator_search')
  const maybeApiUsers = createSearchIndex(db, 'api_account_search')
  const all = (sql: string) => {
    const statement = db.prepare<[Values], Row>(sql)
    return (values: Values) => statement.all(values)
  }

  const namedSo = db.prepare<[Values], number>(
    `SELECT rowid FROM operators WHERE ${beginsWith('sort_name')} ORDER BY sort_name LIMIT @most`,
  )
  const userNamedSo = db.prepare<[Values], number>(
    `SELECT rowid FROM api_accounts WHERE ${beginsWith('user_name')} ORDER BY user_name LIMIT @most`,
  )
  const findOperators = all(`${operators} WHERE operators.${these} AND ${found('search_text', 'sort_name')}`)
  const findGroups = all(`${groups} WHERE ${found('sort_name')}`)
  const findSubAccounts = all(`${subAccounts} WHERE ${found('sort_name')}`)
  const findApiUsers = all(
    `${apiUsers} WHERE api_accounts.${these} AND ${found('api_accounts.search_text', 'user_name')}`,
  )
  const lookUps: Record<SearchTarget['kind'], (values: Values) => Row[]> = {
    operator: all(`${operators} WHERE guid = @guid`),
    group: all(`${groups} WHERE guid = @guid`),
    'sub-account': all(`${subAccounts} WHERE guid = @guid`),
    'api-user': all(`${apiUsers} WHERE api_accounts.guid = @guid`),
  }

  return {
    find(text, most) {
      const values = { text, most }
      const among = (maybe: number[], named: typeof namedSo) =>
        JSON.stringify([...maybe, ...named.pluck().all(values)])
      return [
        ...findOperators({
          ...values,
          these: among(maybeOperators.some(text, mostCompared), namedSo),
        }).map(toHit.operator),
        ...findGroups(values).map(toHit.group),
        ...findSubAccounts(values).map(toHit['sub-account']),
        ...findApiUsers({
          ...values,
          these: among(maybeApiUsers.some(text, mostCompared), userNamedSo),
        }).map(toHit['api-user']),
      ]
    },
    lookUp({ kind, guid }) {
      const [row] = lookUps[kind]({ guid })
      return row && toHit[kind](row)
    },
  }
}

// The columns are those that the statements of their kind name.
const toHit: { [Kind in SearchHit['kind']]: (row: Row) => SearchHit } = {
  operator: (row) => ({ ...(row as unknown as Of<'operator'>), kind: 'operator' }),
  group: (row) => ({ ...(row as unknown as Of<'group'>), kind: 'group' }),
  'sub-account': (row) => ({ ...(row as unknown as Of<'sub-account'>), kind: 'sub-account' }),
  'api-user': ({ operator, fullName, ...row }) => ({
    ...(row as unknown as Of<'api-user'>),
    kind: 'api-user',
    operator: { guid: operator, fullName } as Of<'api-user'>['operator'],
  }),
}
