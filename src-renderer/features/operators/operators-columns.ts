import { type OperatorColumn, operatorSort } from '../../../src-preload/contract/operator-lists.js'
import type { GridColumn, GridSort } from '../../ui/grid/grid-column.js'

/** All columns of the list; the first five stand there at first. */
export const columns: (GridColumn & { id: OperatorColumn })[] = [
  { id: 'name', label: 'Name', width: 'minmax(150px, 1.2fr)', sortable: true },
  { id: 'email', label: 'E-mail', width: 'minmax(190px, 1.8fr)', sortable: true },
  { id: 'groups', label: 'Groups', width: 'minmax(170px, 1.6fr)', sortable: true },
  { id: 'apiUsers', label: 'API users', width: '104px', align: 'end', sortable: true },
  { id: 'lastSignIn', label: 'Last sign-in', width: '170px', sortable: true },
  { id: 'onDuty', label: 'On duty', width: '92px', sortable: true, hidden: true },
  { id: 'subAccount', label: 'Sub account', width: 'minmax(130px, 1fr)', sortable: true, hidden: true },
  { id: 'role', label: 'Role', width: '124px', sortable: true, hidden: true },
  { id: 'mobilePhone', label: 'Mobile phone', width: '150px', sortable: true, hidden: true },
  { id: 'backupEmail', label: 'Backup e-mail', width: 'minmax(170px, 1.2fr)', sortable: true, hidden: true },
  { id: 'culture', label: 'Language', width: '150px', sortable: true, hidden: true },
  { id: 'timeZone', label: 'Time zone', width: '170px', sortable: true, hidden: true },
  { id: 'createdAt', label: 'Created', width: '170px', sortable: true, hidden: true },
]

interface OperatorsSort {
  by: OperatorColumn
  descending: boolean
}

export const gridSortOf = ({ by, descending }: OperatorsSort): GridSort => ({
  column: by,
  direction: descending ? 'descending' : 'ascending',
})

export const sortOf = ({ column, direction }: GridSort): OperatorsSort => ({
  by: operatorSort.parse(column),
  descending: direction === 'descending',
})
