import { first } from './0010-first.js'
import type { Migration } from './migration.js'

/** Append only, in order of their versions. */
export const allMigrations: readonly Migration[] = [first]
