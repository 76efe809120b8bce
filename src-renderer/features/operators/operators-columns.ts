import { type OperatorColumn, operatorSort } from '../../../src-preload/contract/operator-lists.js'
import { t } from '../../lib/language.js'
import type { GridColumn, GridSort } from '../../ui/grid/grid-column.js'

const column = (id: OperatorColumn, width: string, others: Pick<GridColumn, 'align' | 'hidden'> = {}) => ({
  id,
  label: t(`operators.columns.${id}`),
  width,
  sortable: true,
  ...others,
})

/** All columns of the list; the first five stand there at first. */
export const columns = (): (GridColumn & { id: OperatorColumn })[] => [
  column('name', 'minmax(150px, 1.2fr)'),
  column('email', 'minmax(190px, 1.8fr)'),
  column('groups', 'minmax(170px, 1.6fr)'),
  column('apiUsers', '124px', { align: 'end' }),
  column('lastSignIn', '184px'),
  column('onDuty', '92px', { hidden: true }),
  column('subAccount', 'minmax(130px, 1fr)', { hidden: true }),
  column('role', '124px', { hidden: true }),
  column('mobilePhone', '150px', { hidden: true }),
  column('backupEmail', 'minmax(170px, 1.2fr)', { hidden: true }),
  column('culture', '150px', { hidden: true }),
  column('timeZone', '170px', { hidden: true }),
  column('createdAt', '184px', { hidden: true }),
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
