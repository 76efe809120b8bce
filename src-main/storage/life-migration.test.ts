import { expect, it } from 'vitest'
import { createTestApp } from '../testing/create-test-app.js'
import { openTestStore, storePathIn } from '../testing/open-test-store.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { allMigrations } from './migrations/all.js'

it('accounts of before count as handed over, but for imported ones, of which nobody knows', () => {
  const path = storePathIn(temporaryFolder())
  const before = openTestStore(
    path,
    allMigrations.filter(({ version }) => version < 70),
  )
  before.exec(`
    INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role,
      on_duty, created_at, updated_at, sort_name, search_text)
    VALUES ('0e0f7f3c-7f0a-4a55-9d7c-2f6c5c0a9a10', 1, 'Ada', 'ada@example.com', '', '', '', '', 'Unspecified',
      1, 0, 0, 'ada', 'ada')`)
  const add = before.prepare(`
    INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, created_at, source,
      last_used_tracked)
    VALUES (@source, '0e0f7f3c-7f0a-4a55-9d7c-2f6c5c0a9a10', @source, 'API', 'hash', 'active', 5, @source, 1)`)
  for (const source of ['wizard', 'register', 'api', 'import']) add.run({ source })
  before.close()

  const { apiAccounts } = createTestApp({ db: openTestStore(path) })

  const accounts = apiAccounts.ofOperator('0e0f7f3c-7f0a-4a55-9d7c-2f6c5c0a9a10' as never)
  expect(Object.fromEntries(accounts.map(({ userName, handover }) => [userName, handover]))).toEqual({
    ...{ wizard: 'acknowledged', register: 'acknowledged', api: 'acknowledged', import: 'unknown' },
  })
})
