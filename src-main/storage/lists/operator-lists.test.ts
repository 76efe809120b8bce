import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { operatorSort, type OperatorQuery } from '../../../src-preload/contract/operator-lists.js'
import { fillLargeStore } from '../../bench/a-large-store.js'
import { fold } from '../../domain/fold.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { anOperatorQuery } from '../../testing/an-operator-query.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { openTestStore, storePathIn } from '../../testing/open-test-store.js'
import { openStore } from '../open-store.js'

const window = 1

// Filled once for all tests: more than are sorted for themselves, so that whole orders are walked.
const folder = mkdtempSync(join(tmpdir(), 'operator-desk-test-'))
const store = openStore(storePathIn(folder))
fillLargeStore(store, { operators: 5200, apiUsersEach: 1 })
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

describe('a long list of operators', () => {
  const app = createTestApp({ db: store })
  const all = app.operators.list(anOperatorQuery({ limit: 6000 })).rows
  const matching = (filter: string) =>
    all.filter(({ fullName, email }) => fold(`${fullName}\n${email}`).includes(fold(filter)))

  it.each(['', 'e', 'a', 'an', 'example', '.com', 'ø', 'zz', 'müller', 'xyzzy', '@example.org'])(
    'has exactly those who match %j, whichever way it is sorted',
    (filter) => {
      const expected = matching(filter).map(({ guid }) => guid)

      for (const by of ['name', 'role', 'groups'] as const) {
        for (const descending of [false, true]) {
          const query = anOperatorQuery({ filter, sort: { by, descending }, limit: 6000 })
          const { rows, matching: count } = app.operators.list(query)
          expect(new Set(rows.map(({ guid }) => guid))).toEqual(new Set(expected))
          expect(count).toBe(expected.length)
        }
      }
    },
  )

  it.each(operatorSort.options)('by %s has the same order as SQLite gives it, both ways', (by) => {
    const tie = by === 'name' || by === 'email'
    for (const descending of [false, true]) {
      const rows = app.operators.list(anOperatorQuery({ sort: { by, descending }, limit: 6000 })).rows
      const direction = descending ? 'DESC' : 'ASC'
      const names = tie ? `rowid ${direction}` : 'sort_name, rowid'
      const plain = app.db
        .prepare(`SELECT guid FROM operators ORDER BY ${plainKeys[by]} ${direction}, ${names}`)
        .pluck()
        .all()
      expect(rows.map(({ guid }) => guid)).toEqual(plain)
    }
  })

  it('shows its first page before it is counted, and is counted a moment later', async () => {
    const query = anOperatorQuery({ filter: 'example', limit: 50 })
    app.db.exec('UPDATE operators SET version = version + 1') // so that nothing is known any more

    const page = await app.operatorLists.page(query, window)
    const count = await app.operatorLists.count(query, window)

    expect(page).toMatchObject({ total: 5200, matching: null })
    expect(page.rows).toHaveLength(50)
    expect(count).toBe(5200)
    expect(await app.operatorLists.page(query, window)).toMatchObject({ matching: 5200 })
  })

  it('is given up where the window asks for another one', async () => {
    app.db.exec('UPDATE operators SET version = version + 1')

    const first = app.operatorLists.count(anOperatorQuery({ filter: 'e' }), window)
    const second = app.operatorLists.count(anOperatorQuery({ filter: 'ex' }), window)

    await expect(first).rejects.toThrow(aRefusal('cancelled'))
    expect(await second).toBe(5200)
  })

  it('reaches far in one go', async () => {
    const query = anOperatorQuery({ sort: { by: 'createdAt', descending: true } })
    const whole = app.operators.list({ ...query, limit: 6000 }).rows

    const page = await app.operatorLists.page({ ...query, offset: 2500, limit: 50 }, window)

    expect(page.rows).toEqual(whole.slice(2500, 2550))
  })
})

const plainKeys: Record<OperatorQuery['sort']['by'], string> = {
  name: 'sort_name',
  email: 'email COLLATE NOCASE',
  groups: `(SELECT json_group_array(sort_name ORDER BY sort_name) FROM group_members
    JOIN operator_groups ON operator_groups.guid = group_guid WHERE operator_guid = operators.guid)`,
  apiUsers: '(SELECT count(*) FROM api_accounts WHERE operator_guid = operators.guid)',
  lastSignIn: 'last_sign_in_at',
  onDuty: 'on_duty',
  subAccount: '(SELECT sort_name FROM sub_accounts WHERE guid = operators.sub_account)',
  role: 'role',
  mobilePhone: 'mobile_phone',
  backupEmail: 'backup_email COLLATE NOCASE',
  culture: 'culture',
  timeZone: 'time_zone',
  createdAt: 'created_at',
}

describe('what the list shows', () => {
  const found = (app: ReturnType<typeof createTestApp>, query: Partial<OperatorQuery>) =>
    app.operators.list(anOperatorQuery(query)).rows.map(({ fullName }) => fullName)

  it('follows whoever is saved, renamed and deleted, at once', () => {
    const app = createTestApp()
    const ada = app.operators.create(anOperatorDraft({ fullName: 'Ada Lovelace' }))
    const draft = anOperatorDraft({ fullName: 'Ada King' })
    expect(found(app, { filter: 'love' })).toEqual(['Ada Lovelace'])

    app.operators.save(ada.guid, 1, draft)
    const renamed = [found(app, { filter: 'love' }), found(app, { filter: 'king' })]
    app.operators.remove(ada.guid, 2)

    expect(renamed).toEqual([[], ['Ada King']])
    expect(found(app, { filter: 'king' })).toEqual([])
  })

  it('follows groups that are renamed and deleted, in order and words', () => {
    const app = createTestApp()
    const [zulu, mike] = ['Zulu', 'Mike'].map((description) => app.groups.create({ description }).guid)
    app.operators.create(anOperatorDraft({ fullName: 'Ada' }, { groups: [zulu as never] }))
    app.operators.create(anOperatorDraft({ fullName: 'Bea' }, { groups: [mike as never] }))
    const byGroups = () => found(app, { sort: { by: 'groups', descending: false } })
    expect(byGroups()).toEqual(['Bea', 'Ada'])

    app.groups.rename(zulu as never, { description: 'Alpha' })
    expect(byGroups()).toEqual(['Ada', 'Bea'])
    app.groups.remove(zulu as never, 2)

    expect(byGroups()).toEqual(['Bea', 'Ada'])
    expect(found(app, { group: mike as never })).toEqual(['Bea'])
  })

  it('follows what another connection writes', () => {
    const app = createTestApp()
    const { guid } = app.operators.create(anOperatorDraft({ fullName: 'Ada' }))
    expect(found(app, {})).toEqual(['Ada'])

    createTestApp({ db: openTestStore(app.db.name) }).operators.remove(guid, 1)

    expect(found(app, {})).toEqual([])
  })

  it('follows a sub account that gets another name', () => {
    const app = createTestApp()
    const [north, south] = ['North', 'South'].map(
      (name) => app.subAccounts.create({ name, reference: '' }).guid,
    )
    app.operators.create(anOperatorDraft({ fullName: 'Ada', subAccount: south as never }))
    app.operators.create(anOperatorDraft({ fullName: 'Bea', subAccount: north as never }))
    const bySubAccount = () => found(app, { sort: { by: 'subAccount', descending: false } })
    expect(bySubAccount()).toEqual(['Bea', 'Ada'])

    app.db.prepare("UPDATE sub_accounts SET name = 'East', sort_name = 'east' WHERE guid = ?").run(south)

    expect(bySubAccount()).toEqual(['Ada', 'Bea'])
  })
})
