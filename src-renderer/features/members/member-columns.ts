import { t } from '../../lib/language.js'
import type { GridColumn } from '../../ui/grid/grid-column.js'

/** The columns of a list of members; with what changes where they join and leave by hand. */
export const memberColumns = (changeable: boolean): GridColumn[] => [
  { id: 'name', label: t('members.columns.name'), width: 'minmax(160px, 1.3fr)', names: true },
  { id: 'email', label: t('members.columns.email'), width: 'minmax(180px, 1.5fr)', names: true },
  ...(changeable ? changeColumns() : []),
]

const changeColumns = (): GridColumn[] => [
  { id: 'state', label: t('members.columns.state'), width: 'minmax(200px, 2fr)' },
  { id: 'actions', label: t('members.columns.actions'), width: '150px', align: 'end', hiddenLabel: true },
]
