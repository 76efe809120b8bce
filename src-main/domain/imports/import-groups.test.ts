import { describe, expect, it } from 'vitest'
import { anImportingApp, lines } from '../../testing/an-import.js'

describe('importing operator groups', () => {
  it('takes over what Uptrends answers, but for the two that are there always', async () => {
    const { app, bring } = await anImportingApp()
    const sales = app.groups.create({ description: 'Sales' })
    const guid = '36fad910-6e9f-4886-b1a7-9b4637362cb8'

    const { preview, done } = await bring(
      JSON.stringify([
        { OperatorGroupGuid: guid, Description: 'Support', IsEveryone: false, IsAdministratorsGroup: false },
        {
          OperatorGroupGuid: sales.guid,
          Description: 'Sales and more',
          IsEveryone: false,
          IsAdministratorsGroup: false,
        },
        {
          OperatorGroupGuid: null,
          Description: 'All operators',
          IsEveryone: true,
          IsAdministratorsGroup: false,
        },
        { OperatorGroupGuid: null, Description: 'Admins', IsEveryone: false, IsAdministratorsGroup: true },
        { OperatorGroupGuid: null, Description: 'SUPPORT', IsEveryone: false, IsAdministratorsGroup: false },
      ]),
    )

    expect(preview.kind).toBe('groups')
    expect(done).toEqual({ add: 1, change: 1, same: 2, refused: 1 })
    expect(app.groups.list().map(({ description }) => description)).toEqual([
      ...['Everyone', 'Administrators', 'Sales and more', 'Support'],
    ])
    expect(app.groups.get(guid as never).kind).toBe('custom')
  })
})

describe('importing sub accounts', () => {
  it('adds those that are new, and leaves the others alone', async () => {
    const { app, look, problemsOf } = await anImportingApp()
    app.subAccounts.create({ name: 'North', reference: 'N-1' })

    const preview = await look(
      lines('Name,Reference', 'North,N-1', 'north,', 'South,S-1', 'West,', 'WEST,W-1', ',X'),
    )
    await app.imports.run(preview.id)

    expect(preview.would).toEqual({ add: 2, change: 0, same: 1, refused: 3 })
    expect(problemsOf(preview).map(({ line, code }) => [line, code])).toEqual([
      [3, 'twice-in-file'],
      [6, 'twice-in-file'],
      [7, 'required'],
    ])
    expect(app.subAccounts.list().map(({ name, reference }) => [name, reference])).toEqual([
      ['North', 'N-1'],
      ['South', 'S-1'],
      ['West', ''],
    ])
    const another = await look(lines('Name,Reference', 'North,N-2'))
    expect(problemsOf(another)).toMatchObject([{ code: 'other-reference', value: 'N-2' }])
  })
})
