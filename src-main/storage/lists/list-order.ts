import type { OperatorColumn, OperatorQuery } from '../../../src-preload/contract/operator-lists.js'

type Sort = OperatorQuery['sort']

/** What each column is sorted by; each has an index with the name behind it, but for these two, which need none. */
const keys: Record<OperatorColumn, string> = {
  name: 'sort_name',
  email: 'email',
  groups: 'group_names',
  apiUsers: 'api_users',
  lastSignIn: 'signed_in_order',
  onDuty: 'on_duty',
  subAccount: 'sub_account_name',
  role: 'role',
  mobilePhone: 'mobile_phone',
  backupEmail: 'backup_email_order',
  culture: 'culture',
  timeZone: 'time_zone',
  createdAt: 'created_at',
}

export const keyOf = ({ by }: Sort) => keys[by]

/** Equal ones follow in the order of their names, whichever way the column goes. */
export const hasTies = ({ by }: Sort) => by !== 'name' && by !== 'email'

const directionOf = ({ descending }: Sort) => (descending ? 'DESC' : 'ASC')

/** The order of the list. */
export const orderOf = (sort: Sort) =>
  hasTies(sort)
    ? `${keyOf(sort)} ${directionOf(sort)}, sort_name, rowid`
    : `${keyOf(sort)} ${directionOf(sort)}, rowid ${directionOf(sort)}`

/** The columns of the index, by which it is walked one way or the other. */
export const indexed = (sort: Sort) => [keyOf(sort), ...(hasTies(sort) ? ['sort_name'] : []), 'rowid']

/** The order of the index, wholly one way: as the list, but that equal ones go backwards where it descends. */
export const indexOrderOf = (sort: Sort) =>
  indexed(sort)
    .map((column) => `${column} ${directionOf(sort)}`)
    .join(', ')
