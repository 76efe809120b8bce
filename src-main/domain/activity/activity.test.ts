import { describe, expect, it } from 'vitest'
import type { ActivityQuery } from '../../../src-preload/contract/activity.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const everything: ActivityQuery = { operator: null, action: null, filter: '', before: null, limit: 200 }
const said = ({ activity }: TestApp, query: Partial<ActivityQuery> = {}) =>
  activity.page({ ...everything, ...query }).rows.map(({ action, subject }) => `${action} ${subject}`)

async function anAddedApiUser({ apiAccounts }: TestApp, userName = 'nightly') {
  const request = { description: 'Nightly export', userName, expiresAt: null }
  const { issuedId } = await apiAccounts.issue(request)
  return { ...request, issuedId }
}

/** Twelve operators, and so twelve entries. */
function aLongRecord() {
  const app = createTestApp()
  for (let count = 1; count <= 12; count++)
    app.operators.create(anOperatorDraft({ fullName: `Person ${count}` }))
  return app
}

/** What somebody with the file and a SQLite shell can do: the triggers only stop our own mistakes. */
function tamper({ db }: TestApp, sql: string) {
  db.exec('DROP TRIGGER IF EXISTS activity_is_not_changed; DROP TRIGGER IF EXISTS activity_is_not_deleted')
  db.exec(sql)
}

describe('the activity record', () => {
  it('tells what was done, newest first, with the values before and after', async () => {
    const app = createTestApp()
    const ada = app.operators.create(anOperatorDraft({ fullName: 'Ada' }))
    const draft = anOperatorDraft(
      { ...ada.fields, fullName: 'Ada L', onDuty: false },
      { apiUsers: { added: [await anAddedApiUser(app)] } },
    )
    const saved = app.operators.save(ada.guid, 1, draft)

    app.operators.remove(ada.guid, saved.version)

    expect(said(app)).toEqual([
      'operator-deleted Ada L',
      'api-user-deleted nightly',
      'api-user-added nightly',
      'operator-saved Ada L',
      'api-user-issued nightly',
      'operator-added Ada',
    ])
    expect(app.activity.page({ ...everything, action: 'operator-saved' }).rows[0]?.changes).toEqual([
      { field: 'fullName', before: 'Ada', after: 'Ada L' },
      { field: 'onDuty', before: 'yes', after: 'no' },
    ])
  })

  it('tells groups and sub accounts by name', () => {
    const app = createTestApp()
    const team = app.groups.create({ description: 'Platform' })
    const ada = app.operators.create(anOperatorDraft())

    app.operators.save(ada.guid, 1, { ...anOperatorDraft({ ...ada.fields }), groups: [team.guid] })

    expect(app.activity.page({ ...everything, action: 'operator-saved' }).rows[0]?.changes).toEqual([
      { field: 'groups', before: null, after: 'Platform' },
    ])
  })

  it('says nothing of what was refused', () => {
    const app = createTestApp()
    const ada = app.operators.create(anOperatorDraft())

    expect(() => app.operators.save(ada.guid, 7, anOperatorDraft())).toThrow()

    expect(said(app)).toHaveLength(1)
  })

  it('never holds a password or its hash', async () => {
    const app = createTestApp()
    const request = { description: 'API', userName: 'secret-keeper', expiresAt: null }
    const { issuedId, password } = await app.apiAccounts.issue(request)

    app.operators.create(anOperatorDraft({}, { apiUsers: { added: [{ ...request, issuedId }] } }))

    const stored = JSON.stringify(app.db.prepare('SELECT * FROM activity').all())
    expect(stored).toContain('secret-keeper')
    expect(stored).not.toContain(password)
    expect(stored).not.toContain('argon2')
  })

  it('is found by operator, by action, by part of a name, and page by page', () => {
    const app = aLongRecord()
    const one = app.operators.create(anOperatorDraft({ fullName: 'Zoë' }))

    expect(said(app, { operator: one.guid })).toEqual(['operator-added Zoë'])
    expect(said(app, { action: 'operator-deleted' })).toEqual([])
    expect(said(app, { filter: 'ZOE' })).toEqual(['operator-added Zoë'])
    const newest = app.activity.page({ ...everything, limit: 5 })
    const older = app.activity.page({ ...everything, limit: 20, before: newest.rows.at(-1)?.seq ?? null })
    expect([newest.rows.length, newest.more, older.rows.length, older.more]).toEqual([5, true, 8, false])
  })

  it('refuses to be changed by the application itself', () => {
    const { db } = aLongRecord()

    expect(() => db.exec("UPDATE activity SET subject = 'x'")).toThrow('append-only')
    expect(() => db.exec('DELETE FROM activity')).toThrow('append-only')
  })
})

describe('verifying the record', () => {
  it('passes where nothing was touched, and gives the fingerprint of the newest entry', async () => {
    const app = aLongRecord()

    const verdict = await app.activity.verify()

    expect(verdict).toMatchObject({ entries: 12, broken: null })
    expect(verdict.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('passes on an empty record', async () => {
    expect(await createTestApp().activity.verify()).toEqual({ entries: 0, broken: null, fingerprint: '' })
  })

  it.each([
    ['an edited entry', "UPDATE activity SET subject = 'Somebody' WHERE seq = 5", 5],
    ['an edited time', 'UPDATE activity SET at = at + 1 WHERE seq = 1', 1],
    ['edited changes', "UPDATE activity SET changes = 'nonsense' WHERE seq = 3", 3],
    ['a deleted entry', 'DELETE FROM activity WHERE seq = 7', 7],
    ['a deleted first entry', 'DELETE FROM activity WHERE seq = 1', 1],
    ['a record that was cut off', 'DELETE FROM activity WHERE seq > 9', 10],
    [
      'two swapped entries',
      'UPDATE activity SET seq = -1 WHERE seq = 4; UPDATE activity SET seq = 4 WHERE seq = 6; UPDATE activity SET seq = 6 WHERE seq = -1',
      4,
    ],
    [
      'an entry that was put at the end',
      `INSERT INTO activity SELECT 13, at, actor, action, 'Intruder', subject_guid, operator, operator_guid, changes,
        search_text, hash, hash, actor_guid FROM activity WHERE seq = 12`,
      13,
    ],
  ])('finds %s', async (_what, sql, broken) => {
    const app = aLongRecord()

    tamper(app, sql)

    expect(await app.activity.verify()).toMatchObject({ broken })
  })
})
