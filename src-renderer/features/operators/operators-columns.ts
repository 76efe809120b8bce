import { type OperatorColumn, operatorSort } from '../../../src-preload/contract/operator-lists.js'
import type { GridColumn, GridSort } from '../../ui/grid/grid-column.js'

export const columns: GridColumn[] = [
  { id: 'name', label: 'Name', width: 'minmax(150px, 1.2fr)', sortable: true },
  { id: 'email', label: 'E-mail', width: 'minmax(180px, 1.5fr)', sortable: true },
  { id: 'groups', label: 'Groups', width: 'minmax(180px, 2fr)', sortable: true },
  { id: 'apiUsers', label: 'API users', width: '100px', align: 'end', sortable: true },
  { id: 'lastSignIn', label: 'Last sign-in', width: '170px', sortable: true },
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
