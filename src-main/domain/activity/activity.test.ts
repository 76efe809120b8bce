import { describe, expect, it } from 'vitest'
import type { ActivityQuery } from '../../../src-preload/contract/activity.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aLongRecord, wholeRecord } from '../../testing/a-long-record.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const everything: ActivityQuery = { ...wholeRecord, before: null, limit: 200 }
const said = ({ activity }: TestApp, query: Partial<ActivityQuery> = {}) =>
  activity.page({ ...everything, ...query }).rows.map(({ action, subject }) => `${action} ${subject}`)

async function anAddedApiUser({ apiAccounts }: TestApp, userName = 'nightly') {
  const request = { description: 'Nightly export', userName, expiresAt: null }
  const { issuedId } = await apiAccounts.issue(request)
  return { ...request, issuedId }
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
    const older = app.activity.page({ ...everything, limit: 20, before: newest.next })
    expect([newest.rows.length, newest.next, newest.entries]).toEqual([5, 9, 13])
    expect([older.rows.length, older.next]).toEqual([8, null])
  })

  it('is found by the time from one moment until before another', () => {
    const app = aLongRecord()
    const noon = app.clock.now
    app.clock.now += 1000
    app.operators.create(anOperatorDraft({ fullName: 'Late' }))

    expect(said(app, { from: noon + 1000 })).toEqual(['operator-added Late'])
    expect(said(app, { until: noon + 1000 })).toHaveLength(12)
    expect(said(app, { from: noon + 1, until: noon + 1000 })).toEqual([])
  })

  it('is found by who did it, also where nobody was signed in', async () => {
    const app = createTestApp()
    app.groups.create({ description: 'Before anybody' })
    const { guid } = await app.session.begin({
      ...{ fullName: 'Ada', email: 'ada@example.com', password: 'correct horse battery staple' },
    })
    app.groups.create({ description: 'By Ada' })
    app.session.lock('asked')
    await expect(app.session.signIn({ email: 'ada@example.com', password: 'wrong' })).rejects.toThrow()

    expect(said(app, { actor: guid })).toEqual(['locked Ada', 'group-added By Ada', 'signed-in Ada'])
    expect(said(app, { actor: 'nobody' })).toContain('group-added Before anybody')
    expect(said(app, { actor: 'nobody' })).toContain('sign-in-failed Ada')
    expect(app.activity.people()).toEqual([{ guid, name: 'Ada' }])
  })

  it('refuses to be changed by the application itself', () => {
    const { db } = aLongRecord()

    expect(() => db.exec("UPDATE activity SET subject = 'x'")).toThrow('append-only')
    expect(() => db.exec('DELETE FROM activity')).toThrow('append-only')
  })
})
