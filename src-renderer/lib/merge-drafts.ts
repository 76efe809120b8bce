type FieldsOf<Fields> = Record<keyof Fields & string, unknown>

/** What a draft started from, what is typed, and what somebody else saved meanwhile. */
export interface Versions<Draft> {
  base: Draft
  mine: Draft
  theirs: Draft
}

/** A field that both changed, each to something else. */
export interface FieldConflict<Fields> {
  field: keyof Fields & string
  mine: Fields[keyof Fields]
  theirs: Fields[keyof Fields]
}

const namesOf = <Fields extends FieldsOf<Fields>>(fields: Fields) =>
  Object.keys(fields) as (keyof Fields & string)[]

/** What only a person can decide; everything else merges by itself. */
export const conflictsOf = <Fields extends FieldsOf<Fields>>({
  base,
  mine,
  theirs,
}: Versions<Fields>): FieldConflict<Fields>[] =>
  namesOf(base)
    .filter((name) => mine[name] !== base[name])
    .filter((name) => theirs[name] !== base[name])
    .filter((name) => theirs[name] !== mine[name])
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))

/** Brings my edits onto what they saved: theirs where I changed nothing or said so, mine elsewhere. */
export function mergeFields<Fields extends FieldsOf<Fields>>(
  { base, mine, theirs }: Versions<Fields>,
  takeTheirs: ReadonlySet<string>,
): Fields {
  const kept = namesOf(base).filter((name) => mine[name] !== base[name] && !takeTheirs.has(name))
  return { ...theirs, ...Object.fromEntries(kept.map((name) => [name, mine[name]])) }
}

/** Theirs, without what I took out and with what I put in. */
export function mergeSets<Item>({ base, mine, theirs }: Versions<readonly Item[]>) {
  const removed = new Set(base.filter((item) => !mine.includes(item)))
  const added = mine.filter((item) => !base.includes(item))
  return [...new Set([...theirs.filter((item) => !removed.has(item)), ...added])].sort()
}
