import { describe, expect, it } from 'vitest'
import type { FindingColumn } from '../../../src-preload/contract/policy.js'
import { breaking, onlyRules } from '../../testing/a-policy.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000
const endless = { endless: { on: true } }
const byUserName = { by: 'userName' as const, descending: false }

/** A thousand operators with two API users each, all of them without an end. */
function aLongList(app: TestApp) {
  app.db.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
    INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role,
      on_duty, created_at, updated_at, sort_name, search_text)
    SELECT printf('%08x-0000-4000-8000-000000000000', n), 1, 'Ada ' || n, n || '@example.com', '', '', '', '',
      'Unspecified', 1, 0, 0, printf('ada %04d', (n * 7) % 1000 / 2), 'ada ' || n FROM number;
    INSERT INTO api_accounts (guid, operator_guid, user_name, description, password_hash, state, created_at, source,
      last_used_tracked, last_used_at, search_text)
    SELECT printf('%08x-0000-4000-9000-%012x', value, operators.rowid), guid, value || '-' || operators.rowid, 'API', '$', 'active',
      operators.rowid % 50, 'wizard', 1, nullif(operators.rowid % 60, 0), '' FROM operators, json_each('[1,2]')
  `)
  onlyRules(app, endless)
}

describe('what breaks the rules', () => {
  it.each(['userName', 'operator', 'lastUsed', 'renewedAt', 'expiresAt'] satisfies FindingColumn[])(
    'is whole, without anything twice, and turned round where %s descends',
    async (by) => {
      const app = createTestApp()
      aLongList(app)

      const all = async (descending: boolean) => {
        const scope = { rule: null, sort: { by, descending } }
        return app.policy.range({ ...scope, from: 0, to: 1999 }, 1)
      }

      const [up, down] = [await all(false), await all(true)]
      expect(new Set(up).size).toBe(2000)
      if (by !== 'operator') expect(down).toEqual(up.toReversed())
      else expect(new Set(down).size).toBe(2000)
    },
  )

  it('is sorted by the name of the operator', async () => {
    const app = createTestApp()
    aLongList(app)
    const names: string[] = []
    for (let offset = 0; offset < 2000; offset += 200) {
      const sort = { by: 'operator' as const, descending: false }
      const { rows } = await app.policy.page({ rule: null, sort, offset, limit: 200 }, 1)
      names.push(...rows.map(({ operator }) => operator.guid))
    }
    const sortNames = names.map((guid) =>
      app.db.prepare<[string], string>('SELECT sort_name FROM operators WHERE guid = ?').pluck().get(guid),
    )

    expect(sortNames).toEqual(sortNames.toSorted())
  })

  it('comes in pages, before all of it is counted', async () => {
    const app = createTestApp()
    aLongList(app)

    const first = await app.policy.page({ rule: null, sort: byUserName, offset: 0, limit: 50 }, 1)
    expect(first).toMatchObject({ total: 2000, matching: null })
    expect(first.rows).toHaveLength(50)

    expect(await app.policy.count({ rule: null, sort: byUserName }, 1)).toBe(2000)
    const last = await app.policy.page({ rule: null, sort: byUserName, offset: 1990, limit: 50 }, 1)
    expect(last).toMatchObject({ matching: 2000 })
    expect(last.rows).toHaveLength(10)
  })

  it('is counted whole, anew after a change', async () => {
    const app = createTestApp()
    aLongList(app)
    const before = await app.policy.counts()

    app.db.exec("UPDATE api_accounts SET state = 'disabled' WHERE user_name IN ('1-7', '2-900')")

    expect(before).toMatchObject({ any: 2000, rules: { endless: 2000, old: 0 } })
    expect(await app.policy.counts()).toMatchObject({ any: 1998, rules: { endless: 1998 } })
  })

  it('tells which rules each breaks, and is narrowed to one of them', async () => {
    const app = createTestApp()
    await aSavedApiUser(app, { request: { userName: 'b' } })
    await aSavedApiUser(app, { request: { userName: 'a', expiresAt: app.clock.now + 500 * day } })
    onlyRules(app, { ...endless, old: { on: true, days: 90 } })
    app.clock.now += 100 * day

    const { rows } = await app.policy.page({ rule: null, sort: byUserName, offset: 0, limit: 9 }, 1)

    expect(rows.map(({ userName, rules }) => [userName, rules])).toEqual([
      ['a', ['old']],
      ['b', ['old', 'endless']],
    ])
    expect(await breaking(app, { rule: 'endless' })).toEqual(['b'])
    expect(await app.policy.counts()).toMatchObject({ any: 2, rules: { old: 2, endless: 1, several: 0 } })
  })

  it('follows what is changed', async () => {
    const app = createTestApp()
    const { operator } = await aSavedApiUser(app, { request: { userName: 'a' } })
    onlyRules(app, endless)
    expect(await breaking(app)).toEqual(['a'])

    app.operators.remove(operator.guid, 1)

    expect(await breaking(app)).toEqual([])
  })

  it('is not waited for where the window asks for another order meanwhile', async () => {
    const app = createTestApp()
    aLongList(app)

    const first = app.policy.count({ rule: null, sort: byUserName }, 1)
    const second = app.policy.count({ rule: null, sort: { by: 'lastUsed', descending: true } }, 1)

    await expect(first).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }))
    expect(await second).toBe(2000)
  })

  it('is walked by an index, whatever it is sorted by', () => {
    const { db } = createTestApp()
    const plans = ['used_since', 'password_since', 'expiry_order', 'user_name'].flatMap((key) =>
      ['key = 1 AND rowid > 1', 'key > 1'].map((beyond) =>
        db
          .prepare(
            `EXPLAIN QUERY PLAN SELECT rowid FROM api_accounts WHERE ${beyond.replace('key', key)}
            ORDER BY ${key}, rowid LIMIT 9`,
          )
          .all()
          .map((step) => (step as { detail: string }).detail)
          .join(),
      ),
    )

    expect(plans.filter((plan) => !/^SEARCH .* USING (COVERING )?INDEX /.test(plan))).toEqual([])
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([])
  })
})
