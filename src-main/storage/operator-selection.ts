import type { Database } from 'better-sqlite3'
import type { OperatorSelection } from '../../src-preload/contract/operator-lists.js'
import type { OperatorRecords } from '../domain/operators/operator-records.js'
import { type OperatorRow, toStoredOperator } from './operator-row.js'
import { conditionsOf, foldedScope } from './operator-scope.js'

/** The operators of a selection, for what is done with all of them. */
export function createOperatorSelections(db: Database): Pick<OperatorRecords, 'selected' | 'countSelected'> {
  return {
    selected: (selection, after, limit) =>
      db
        .prepare<[object], OperatorRow>(
          `SELECT * FROM operators WHERE guid > @after AND ${whereOf(selection)} ORDER BY guid LIMIT @limit`,
        )
        .all({ ...valuesOf(selection), after, limit })
        .map(toStoredOperator),
    countSelected: (selection) =>
      db
        .prepare<[object], number>(`SELECT count(*) FROM operators WHERE ${whereOf(selection)}`)
        .pluck()
        .get(valuesOf(selection)) as number,
  }
}

function whereOf(selection: OperatorSelection) {
  if (selection.kind === 'some') return 'guid IN (SELECT value FROM json_each(@guids))'
  const taken = conditionsOf(foldedScope(selection))
  return ['guid NOT IN (SELECT value FROM json_each(@except))', ...taken].join(' AND ')
}

function valuesOf(selection: OperatorSelection): object {
  if (selection.kind === 'some') return { guids: JSON.stringify(selection.guids) }
  return { ...foldedScope(selection), except: JSON.stringify(selection.except) }
}
