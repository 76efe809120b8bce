import { describe, expect, it } from 'vitest'
import { anOperatorQuery } from '../../testing/an-operator-query.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { openTestStore, storePathIn } from '../../testing/open-test-store.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { allMigrations } from '../migrations/all.js'

const rows = `
  INSERT INTO sub_accounts VALUES ('s', 'Nord', 'nord', '');
  INSERT INTO operator_groups VALUES ('b', 'Bravo', 'bravo', 'custom'), ('a', 'Álpha', 'alpha', 'custom');
  INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role,
    on_duty, sub_account, created_at, updated_at, sort_name, search_text)
  VALUES
    ('00000000-0000-4000-8000-000000000001', 1, 'Zoë', 'zoe@example.com', '', '', '', '', 'Unspecified', 1, NULL,
      1, 1, 'zoe', 'zoe' || char(10) || 'zoe@example.com'),
    ('00000000-0000-4000-8000-000000000002', 1, 'Ada', 'ada@example.com', '', '', '', '', 'Unspecified', 1, 's',
      2, 2, 'ada', 'ada' || char(10) || 'ada@example.com');
  INSERT INTO group_members VALUES
    ('00000000-0000-4000-8000-000000000001', 'b'), ('00000000-0000-4000-8000-000000000001', 'a');
  INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, source, last_used_tracked)
  VALUES ('u', '00000000-0000-4000-8000-000000000001', 'CI-Runner', 'Nächtlich', '$', 'active', 'import', 0);
`

describe('a store of before there were long lists', () => {
  it('comes with all that its lists are sorted by and found by', () => {
    const path = storePathIn(temporaryFolder())
    const before = openTestStore(
      path,
      allMigrations.filter(({ version }) => version < 50),
    )
    before.exec(rows)
    before.close()

    const app = createTestApp({ db: openTestStore(path) })
    const list = (query: Parameters<typeof anOperatorQuery>[0]) =>
      app.operators.list(anOperatorQuery(query)).rows.map(({ fullName }) => fullName)

    expect(list({ sort: { by: 'apiUsers', descending: true } })).toEqual(['Zoë', 'Ada'])
    expect(list({ sort: { by: 'subAccount', descending: true } })).toEqual(['Ada', 'Zoë'])
    expect(list({ filter: 'xoë@' })).toEqual([])
    expect(list({ filter: 'ZOË@' })).toEqual(['Zoë'])
    expect(app.db.prepare('SELECT group_names, api_users, sub_account_name FROM operators').all()).toEqual([
      { group_names: '["alpha","bravo"]', api_users: 1, sub_account_name: '' },
      { group_names: '[]', api_users: 0, sub_account_name: 'nord' },
    ])
    expect(app.db.prepare('SELECT search_text FROM api_accounts').pluck().get()).toBe('ci-runner\nnachtlich')
  })
})
