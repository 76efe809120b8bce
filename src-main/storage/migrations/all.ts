import { first } from './0010-first.js'
import { activity } from './0020-activity.js'
import { signIn } from './0030-sign-in.js'
import { uses } from './0040-uses.js'
import { lists } from './0050-lists.js'
import { groups } from './0060-groups.js'
import { life } from './0070-life.js'
import { policy } from './0080-policy.js'
import type { Migration } from './migration.js'

/** Append only, in order of their versions. */
export const allMigrations: readonly Migration[] = [
  first,
  activity,
  signIn,
  uses,
  lists,
  groups,
  life,
  policy,
]
