import type { TypedOperator } from './operator-draft.js'

type Fields = TypedOperator['fields']
export type FieldName = keyof Fields

/** A field that both changed, each to something else. */
export interface FieldConflict {
  field: FieldName
  mine: Fields[FieldName]
  theirs: Fields[FieldName]
}

interface Versions {
  /** What my draft started from. */
  base: TypedOperator
  mine: TypedOperator
  theirs: TypedOperator
}

const fieldNames = (fields: Fields) => Object.keys(fields) as FieldName[]

/** What only a person can decide; everything else merges by itself. */
export const conflictsOf = ({ base, mine, theirs }: Versions): FieldConflict[] =>
  fieldNames(base.fields)
    .filter((name) => mine.fields[name] !== base.fields[name])
    .filter((name) => theirs.fields[name] !== base.fields[name])
    .filter((name) => theirs.fields[name] !== mine.fields[name])
    .map((field) => ({ field, mine: mine.fields[field], theirs: theirs.fields[field] }))

/** Brings my edits onto what they saved: theirs where I changed nothing or said so, mine elsewhere. */
export function mergeOperator(
  { base, mine, theirs }: Versions,
  takeTheirs: ReadonlySet<FieldName>,
): TypedOperator {
  const kept = fieldNames(base.fields).filter(
    (name) => mine.fields[name] !== base.fields[name] && !takeTheirs.has(name),
  )
  return {
    fields: { ...theirs.fields, ...Object.fromEntries(kept.map((name) => [name, mine.fields[name]])) },
    groups: mergeSets(base.groups, mine.groups, theirs.groups),
    apiUsers: mine.apiUsers,
    signIn: mine.signIn,
  }
}

function mergeSets<Item>(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]) {
  const removed = new Set(base.filter((item) => !mine.includes(item)))
  const added = mine.filter((item) => !base.includes(item))
  return [...new Set([...theirs.filter((item) => !removed.has(item)), ...added])].sort()
}
