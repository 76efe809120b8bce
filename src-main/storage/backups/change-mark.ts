import type { Database } from 'better-sqlite3'
import type { ChangeMark } from '../../domain/backups/backup-files.js'

/** What is recorded is told by its newest hash; uses and kept drafts are not recorded, and tell their times. */
export function createChangeMark(db: Database): { changeMark: ChangeMark } {
  const select = db
    .prepare<[], string>(
      `SELECT concat_ws(' ',
        (SELECT value FROM settings WHERE key = 'activity.head'),
        (SELECT max(last_used_at) FROM api_accounts),
        (SELECT max(saved_at) FROM drafts))`,
    )
    .pluck()
  return { changeMark: () => select.get() ?? '' }
}
