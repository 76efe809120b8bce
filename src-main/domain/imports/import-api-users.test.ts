import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/an-import.js'
import { accountsIn, anImportingPair } from '../../testing/an-importing-pair.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'

const bcrypt = '$2y$04$mukOG2VYvMeMWjQOd/S4.O/D7TchoWP6Kim0Gl00qixdM3H0PU8Cu'
const apr1 = '$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/'
const sha1 = '{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ='

describe('importing API users', () => {
  it('adds them to the operators that the file names, with what it knows of them', async () => {
    const { app, bring, bob } = await anImportingPair()

    const { preview } = await bring(
      lines(
        'User name,Owner,Operator GUID,Password hash,Description,Created,Last used,Status,Expires',
        `nightly,ADA@example.com,,${bcrypt},Nightly export,2025-03-01,2025-12-24T18:00:00,active,`,
        `weekly,,${bob.guid},${apr1},,,,disabled,2030-01-01T00:00:00+01:00`,
      ),
    )

    expect(preview).toMatchObject({ kind: 'api-users', disabled: 0, would: { add: 2 } })
    expect(preview.sample[0]?.cells).toEqual([
      'nightly',
      'Nightly export',
      'ada@example.com',
      'active',
      'bcrypt',
    ])
    const common = { source: 'import' }
    expect(accountsIn(app)).toEqual([
      {
        ...{
          ...common,
          user_name: 'nightly',
          email: 'ada@example.com',
          description: 'Nightly export',
          state: 'active',
        },
        ...{
          created_at: Date.UTC(2025, 2, 1),
          last_used_at: Date.UTC(2025, 11, 24, 18),
          last_used_tracked: 1,
        },
      },
      {
        ...{
          ...common,
          user_name: 'weekly',
          email: 'bob@example.com',
          description: 'API',
          state: 'disabled',
        },
        ...{ created_at: null, last_used_at: null, last_used_tracked: 0 },
      },
    ])
    expect(app.operators.get(bob.guid).apiUsers[0]).toMatchObject({
      lastUsed: { kind: 'unknown' },
      expiresAt: Date.UTC(2029, 11, 31, 23),
    })
  })

  it('leaves those that come without a password disabled, and no password fits them', async () => {
    const { app, bring, ada } = await anImportingPair()

    const { preview } = await bring(
      `[{"ApiUserGuid":"5d0e5ca5-3f9e-4c0e-9d4c-1f6f8d9f2a10","OperatorGuid":"${ada.guid}","UserName":"from-uptrends",
      "Description":"Dashboards","AccessType":"Generic","Created":"2022-09-21T13:08:47","LastUsed":null}]`,
    )

    expect(preview).toMatchObject({ kind: 'api-users', format: 'json', disabled: 1 })
    expect(accountsIn(app)).toMatchObject([
      { user_name: 'from-uptrends', state: 'disabled', created_at: Date.UTC(2022, 8, 21, 13, 8, 47) },
    ])
    expect(await app.verifyCredentials('from-uptrends', '')).toMatchObject({ why: 'wrong' })
  })

  it('only describes those that are there: their password and their operator are their own', async () => {
    const { app, look, problemsOf } = await anImportingPair()
    const { userName, password, operator } = await aSavedApiUser(app)

    const preview = await look(
      lines(
        'user name,operator,hash,description',
        `${userName},${operator.fields.email},${bcrypt},New words`,
        `${userName}2,nobody@example.com,${bcrypt},`,
        `${userName},ada@example.com,${bcrypt},`,
      ),
    )
    await app.imports.run(preview.id)

    expect(preview.would).toEqual({ add: 0, change: 1, same: 0, refused: 2 })
    expect(problemsOf(preview).map(({ column, code }) => [column, code])).toEqual([
      ['operator', 'no-such-operator'],
      ['user name', 'twice-in-file'],
    ])
    expect(accountsIn(app)).toMatchObject([{ description: 'New words' }])
    expect(await app.verifyCredentials(userName, password)).toMatchObject({ kind: 'accepted' })
    const another = await look(lines('user name,operator', `${userName},ada@example.com`))
    expect(problemsOf(another)).toMatchObject([{ code: 'of-another-operator' }])
  })

  it('takes no password in plain text, and shows none', async () => {
    const { app, look, problemsOf } = await anImportingPair()

    const preview = await look(lines('User name,Operator,Password', 'nightly,ada@example.com,hunter2hunter2'))
    expect(preview.columns[2]).toEqual({ name: 'Password', field: null, refused: true })
    const insisting = await app.imports.look({
      ...{
        id: preview.id,
        kind: 'api-users',
        columns: ['userName', 'ownerEmail', 'passwordHash'],
        owner: null,
      },
    })

    expect(problemsOf(insisting)).toEqual([{ line: 2, column: 'Password', code: 'not-a-hash', value: null }])
    expect(JSON.stringify([preview, insisting])).not.toContain('hunter2')
  })

  it('compares user names exactly, and refuses what the wizard refuses', async () => {
    const { look, problemsOf } = await anImportingPair()

    const preview = await look(
      lines(
        'User name,Owner,Hash',
        ...['a', 'A', 'with:colon', 'x'.repeat(65)].map((name) => `${name},ada@example.com,${sha1}`),
      ),
    )

    expect(preview.would).toMatchObject({ add: 2, refused: 2 })
    expect(problemsOf(preview).map(({ line, code }) => [line, code])).toEqual([
      [4, 'no-colon'],
      [5, 'too-long'],
    ])
  })
})
