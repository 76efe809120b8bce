import { describe, expect, it } from 'vitest'
import { allThatMatch, changeInBulk, chosen } from '../../testing/a-bulk-change.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const offDuty = { kind: 'duty', onDuty: false } as const

const manyOperators = ({ operators }: TestApp, count: number) =>
  Array.from({ length: count }, (_, at) => operators.create(anOperatorDraft({ fullName: `Ada ${at}` })))

const entriesOf = ({ db }: TestApp, subject: string) =>
  db
    .prepare<[string], object>('SELECT action, subject, operator, changes FROM activity WHERE subject = ?')
    .all(subject)

describe('a bulk change', () => {
  it('is all or nothing where it is stopped', async () => {
    const app = createTestApp({
      onAnnounce: ({ name, payload }) => {
        if (name === 'progress' && (payload as { done: number }).done === 2) app.work.stop('bulk')
      },
    })
    manyOperators(app, 4)

    await expect(changeInBulk(app, allThatMatch(''), offDuty)).rejects.toThrow(aRefusal('cancelled'))

    const versions = app.db.prepare('SELECT DISTINCT version, on_duty FROM operators').raw().all()
    expect(versions).toEqual([[1, 1]])
  })

  it('reaches everybody, also where there are more than are read at once', async () => {
    const app = createTestApp()
    app.db.exec(`
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 2500)
      INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role,
        on_duty, created_at, updated_at, sort_name, search_text)
      SELECT printf('%08x-0000-4000-8000-000000000000', n), 1, 'Ada ' || n, n || '@example.com', '', '', '', '',
        'Unspecified', n % 2, 0, 0, 'ada ' || n, 'ada ' || n FROM number
    `)

    const outlook = await changeInBulk(app, allThatMatch('ada'), offDuty)

    expect(outlook).toMatchObject({ selected: 2500, changed: { count: 1250 }, already: { count: 1250 } })
    expect(app.db.prepare('SELECT count(*) FROM operators WHERE on_duty').pluck().get()).toBe(0)
  })

  it('is refused where something else would happen than what was shown', async () => {
    const app = createTestApp()
    const ada = app.operators.create(anOperatorDraft())
    const bob = app.operators.create(anOperatorDraft())
    const request = { selection: chosen(ada, bob), action: offDuty }
    const { fingerprint } = await app.bulk.look(request)
    app.operators.save(bob.guid, 1, anOperatorDraft({ onDuty: false }))

    await expect(app.bulk.run({ ...request, fingerprint })).rejects.toThrow(aRefusal('conflict'))

    expect(app.operators.get(ada.guid)).toMatchObject({ version: 1, fields: { onDuty: true } })
  })

  it('is refused where an API user that goes with them came into use meanwhile', async () => {
    const app = createTestApp()
    const { operator, userName } = await aSavedApiUser(app)
    const request = { selection: chosen(operator), action: { kind: 'delete' } as const }
    const { fingerprint } = await app.bulk.look(request)
    app.apiAccounts.recordUse(userName, app.clock.now)

    await expect(app.bulk.run({ ...request, fingerprint })).rejects.toThrow(aRefusal('conflict'))

    expect(app.counts().operators).toBe(1)
  })

  it('makes a draft that began before it meet a conflict', async () => {
    const app = createTestApp()
    const ada = app.operators.create(anOperatorDraft())

    await changeInBulk(app, chosen(ada), offDuty)

    expect(() => app.operators.save(ada.guid, 1, anOperatorDraft())).toThrow(aRefusal('conflict'))
  })

  it('tells the windows once, when all of it is written', async () => {
    const app = createTestApp()
    manyOperators(app, 3)
    app.announced.length = 0

    await changeInBulk(app, allThatMatch(''), offDuty)

    const told = app.announced.filter(({ room }) => room !== 'work')
    expect(told).toEqual([
      { room: 'operators', name: 'changed', payload: null, inTransaction: false },
      { room: 'groups', name: 'changed', payload: null, inTransaction: false },
    ])
  })
})

describe('the record of a bulk change', () => {
  it('tells of each operator what a single Save would have told', async () => {
    const app = createTestApp()
    const group = app.groups.create({ description: 'Platform' }).guid
    const single = anOperatorDraft({ fullName: 'Single' })
    const { guid } = app.operators.create(single)
    const many = app.operators.create(anOperatorDraft({ fullName: 'Many' }))
    app.operators.save(guid, 1, { ...single, fields: { ...single.fields, onDuty: false } })
    app.operators.save(guid, 2, { ...single, fields: { ...single.fields, onDuty: false }, groups: [group] })

    await changeInBulk(app, chosen(many), offDuty)
    await changeInBulk(app, chosen(many), { kind: 'join', group })

    const told = (subject: string) =>
      entriesOf(app, subject)
        .slice(1)
        .map((entry) => JSON.stringify(entry).replaceAll(subject, 'NAME'))
    expect(told('Many')).toHaveLength(2)
    expect(told('Many')).toEqual(told('Single'))
  })

  it('tells of each operator and API user that is deleted, and stays whole', async () => {
    const app = createTestApp()
    const { operator, userName } = await aSavedApiUser(app, { fields: { fullName: 'Ada' } })

    await changeInBulk(app, chosen(operator), { kind: 'delete' })

    expect(entriesOf(app, userName).at(-1)).toMatchObject({ action: 'api-user-deleted', operator: 'Ada' })
    expect(entriesOf(app, 'Ada').at(-1)).toMatchObject({ action: 'operator-deleted' })
    await expect(app.activity.verify({ noted: null })).resolves.toMatchObject({ broken: null })
  })
})
