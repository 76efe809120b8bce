import type { Database } from 'better-sqlite3'
import type { Counts } from '../../src-preload/contract/overview.js'

/** What the hub counts, in one read. */
export function createOverviewRepository(db: Database) {
  const selectCounts = db.prepare<[], Counts>(`
    SELECT
      (SELECT count(*) FROM operators) AS operators,
      (SELECT count(*) FROM operators WHERE on_duty) AS onDuty,
      (SELECT count(*) FROM group_members JOIN operator_groups ON guid = group_guid
        WHERE kind = 'administrators') AS administrators,
      (SELECT count(*) FROM operator_groups) AS groups,
      (SELECT count(*) FROM operator_groups WHERE kind <> 'everyone'
        AND NOT EXISTS (SELECT 1 FROM group_members WHERE group_guid = operator_groups.guid)) AS emptyGroups,
      (SELECT count(*) FROM sub_accounts) AS subAccounts,
      (SELECT count(*) FROM operators WHERE sub_account IS NOT NULL) AS inSubAccounts,
      (SELECT count(*) FROM api_accounts) AS apiUsers
  `)
  return { counts: () => selectCounts.get() as Counts }
}
