import { describe, expect, it } from 'vitest'
import { blankOperatorFields } from '../../../src-preload/contract/operators.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anImportingApp, lines } from '../../testing/an-import.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import type { TestApp } from '../../testing/create-test-app.js'
import { wholeRecord } from '../../testing/a-long-record.js'

const operator = ({ db, operators }: TestApp, email: string) => {
  const guid = db.prepare('SELECT guid FROM operators WHERE email = ?').pluck().get(email)
  return guid === undefined ? undefined : operators.get(guid as never)
}
const actions = ({ activity }: TestApp) =>
  activity
    .page({ ...wholeRecord, before: null, limit: 20 })
    .rows.map(({ action, actor, subject }) => [...[action, actor, subject]])

describe('importing operators', () => {
  it('adds them with every field, with groups and sub accounts that are made, and tells each', async () => {
    const { app, bring } = await anImportingApp()

    const { preview, done } = await bring(
      lines(
        'Full name;E-mail;Mobile phone;Language and region;Time zone;Role;On duty;Sub account;Groups',
        'Ada Lovelace;ADA@example.com;+31 6 1234 5678;en_gb;Europe/London;developer;nee;;Sales; "Web; mobile"',
        'Grace Hopper;grace@example.com;;;;;ja;North;',
      ).replace('Sales; "Web; mobile"', '"Sales; ""Web; mobile"""'),
    )

    expect(preview).toMatchObject({
      ...{ kind: 'operators', format: 'csv', encoding: 'utf-8', fault: null, problems: 0 },
      would: { add: 2, change: 0, same: 0, refused: 0 },
      newGroups: { count: 2, first: ['Sales', 'Web; mobile'] },
      newSubAccounts: { count: 1, first: ['North'] },
    })
    expect(done).toEqual({ add: 2, change: 0, same: 0, refused: 0 })
    const ada = operator(app, 'ada@example.com')
    expect(ada?.fields).toEqual({
      ...blankOperatorFields,
      ...{ fullName: 'Ada Lovelace', email: 'ada@example.com', mobilePhone: '+31612345678' },
      ...{ culture: 'en-GB', timeZone: 'Europe/London', role: 'Developer', onDuty: false },
    })
    expect(ada?.signIn).toEqual({ kind: 'none' })
    expect(ada?.groups).toHaveLength(2)
    expect(app.subAccounts.list()).toMatchObject([{ name: 'North', operators: 1 }])
    expect(actions(app).slice(0, 6)).toEqual([
      ['imported', 'Wilma Keeper', 'file.txt'],
      ['operator-added', 'Wilma Keeper', 'Grace Hopper'],
      ['sub-account-added', 'Wilma Keeper', 'North'],
      ['operator-added', 'Wilma Keeper', 'Ada Lovelace'],
      ['group-added', 'Wilma Keeper', 'Web; mobile'],
      ['group-added', 'Wilma Keeper', 'Sales'],
    ])
    expect(await app.activity.verify({ noted: null })).toMatchObject({ broken: null })
  })

  it('changes those it knows by their GUID or e-mail, in the columns that are there, and leaves equal ones', async () => {
    const { app, bring } = await anImportingApp()
    const ada = app.operators.create(anOperatorDraft({ email: 'ada@example.com', role: 'Manager' }))
    const bob = app.operators.create(anOperatorDraft({ email: 'bob@example.com', fullName: 'Bob' }))
    app.operators.create(anOperatorDraft({ email: 'eve@example.com', fullName: 'Eve' }))

    const { done } = await bring(
      lines(
        'OperatorGuid,FullName,Email',
        `${ada.guid.toUpperCase()},Ada King,ada.king@example.com`,
        ',Robert,BOB@example.com',
        ',Eve,eve@example.com',
      ),
    )

    expect(done).toEqual({ add: 0, change: 2, same: 1, refused: 0 })
    expect(app.operators.get(ada.guid)).toMatchObject({
      version: 2,
      fields: { fullName: 'Ada King', email: 'ada.king@example.com', role: 'Manager' },
    })
    expect(app.operators.get(bob.guid).fields.fullName).toBe('Robert')
    expect(operator(app, 'eve@example.com')?.version).toBe(1)
  })

  it('tells what is wrong by line and column, passes those lines over, and does the others', async () => {
    const { app, look, problemsOf } = await anImportingApp()
    app.operators.create(anOperatorDraft({ email: 'taken@example.com' }))
    const known = app.operators.create(anOperatorDraft({ email: 'known@example.com' }))

    const preview = await look(
      lines(
        'Guid,Full name,E-mail,Phone,Role,On duty,Sub account,Groups,Time zone',
        ',Ada,ada@example.com,,,,,,',
        ',,no address,0612,Boss,perhaps,,,Mars/Phobos',
        '',
        ',"Two',
        'lines",two@example.com,,,,,,',
        ',Ada again,ADA@example.com,,,,,,',
        `${known.guid},Known,taken@example.com,,,,,,`,
        ',Both,both@example.com,,,,North,Sales,',
        'no-guid,Bad,bad@example.com,,,,,,',
        ',Short,short@example.com',
        ',Everyone,everyone@example.com,,,,,Everyone,',
        ',"Odd" quote,odd@example.com,,,,,,',
        ',Last,"last@example.com",,,,,,',
      ),
    )

    expect(preview.would).toEqual({ add: 2, change: 0, same: 0, refused: 8 })
    expect(problemsOf(preview).map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [3, 'Role', 'not-a-role', 'Boss'],
      [3, 'On duty', 'not-yes-or-no', 'perhaps'],
      [3, 'Full name', 'required', ''],
      [3, 'E-mail', 'not-an-address', 'no address'],
      [3, 'Phone', 'not-a-phone-number', '0612'],
      [3, 'Time zone', 'not-a-time-zone', 'Mars/Phobos'],
      [5, 'Full name', 'control-character', 'Two\nlines'],
      [7, 'E-mail', 'twice-in-file', '2'],
      [8, 'E-mail', 'taken', 'taken@example.com'],
      [9, 'Sub account', 'excludes-groups', 'North'],
      [10, 'Guid', 'not-a-guid', 'no-guid'],
      [11, null, 'ragged', null],
      [13, null, 'bad-quotes', null],
    ])
    expect(preview.newGroups.count).toBe(0)
    expect(preview.problems).toBe(13)
    await app.imports.run(preview.id)
    expect(operator(app, 'ada@example.com')?.fields.fullName).toBe('Ada')
    expect(operator(app, 'everyone@example.com')?.groups).toEqual([])
  })

  it('decides the same where rows change what rows after them look for', async () => {
    const { app, bring } = await anImportingApp()
    const ada = app.operators.create(anOperatorDraft({ email: 'a@example.com' }))
    const bob = app.operators.create(anOperatorDraft({ email: 'b@example.com' }))

    const { preview, done } = await bring(
      lines(
        'guid,name,email,groups',
        `${bob.guid},Bob,c@example.com,New`,
        `${ada.guid},Ada,b@example.com,new`,
        ',Third,b@example.com,NEW',
        ',Fourth,c@example.com,',
      ),
    )

    expect(done).toEqual(preview.would)
    expect(done).toEqual({ add: 0, change: 1, same: 0, refused: 3 })
    expect(app.operators.get(ada.guid).fields.email).toBe('a@example.com')
  })

  it('never leaves the application without anybody who can sign in', async () => {
    const { app, look } = await anImportingApp()

    const preview = await look(lines('E-mail,Groups', 'wilma@example.org,'))

    expect(preview.would.change).toBe(1)
    await expect(app.imports.run(preview.id)).rejects.toThrow(aRefusal('last-administrator'))
    expect(app.counts().operators).toBe(1)
  })

  it('reads columns as the person says', async () => {
    const { app, look } = await anImportingApp()
    const { id, columns } = await look(lines('Wer,Wo', 'Ada,ada@example.com'))
    expect(columns.map(({ field }) => field)).toEqual([null, null])

    const preview = await app.imports.look({
      ...{ id, kind: 'operators', columns: ['fullName', 'email'], owner: null },
    })
    await app.imports.run(id)

    expect(preview.sample).toEqual([{ line: 2, action: 'add', cells: ['Ada', 'ada@example.com'] }])
    expect(operator(app, 'ada@example.com')?.fields.fullName).toBe('Ada')
  })
})
