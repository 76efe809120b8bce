import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lines } from '../../testing/an-import.js'
import { accountsIn, anImportingPair } from '../../testing/an-importing-pair.js'

const bcrypt = '$2y$04$mukOG2VYvMeMWjQOd/S4.O/D7TchoWP6Kim0Gl00qixdM3H0PU8Cu'
const apr1 = '$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/'
const sha1 = '{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ='
const other = (at: number) => `${bcrypt.slice(0, -1)}${at}`

describe('importing an htpasswd file', () => {
  it('adds each line that can be verified to the operator that is chosen, or whose e-mail it is', async () => {
    const { app, look, problemsOf, ada } = await anImportingPair()
    const first = await look(
      lines(
        '# made by hand',
        `nightly:${bcrypt}`,
        `weekly:${apr1}:a comment`,
        `bob@example.com:${sha1}`,
        'crypt:kUOVI5QyOgbaM',
        'plain:secret',
        'no colon',
        `dear:${bcrypt.replace('$04$', '$15$')}`,
        `nightly:${other(1)}`,
      ),
    )
    expect(first).toMatchObject({ kind: 'htpasswd', would: { add: 1, refused: 7 } })
    const ownerless = problemsOf(first).filter(({ code }) => code === 'no-owner')

    const preview = await app.imports.look({ id: first.id, kind: 'htpasswd', columns: null, owner: ada.guid })
    await app.imports.run(preview.id)

    expect(ownerless.map(({ line }) => line)).toEqual([2, 3])
    expect(accountsIn(app).map(({ user_name, email, state }) => [user_name, email, state])).toEqual([
      ['bob@example.com', 'bob@example.com', 'active'],
      ['nightly', 'ada@example.com', 'active'],
      ['weekly', 'ada@example.com', 'active'],
    ])
    expect(await app.verifyCredentials('nightly', 'secret')).toMatchObject({ kind: 'accepted' })
  })

  it('tells what it passes over, line by line', async () => {
    const { look, problemsOf } = await anImportingPair()

    const preview = await look(
      lines(`a@b.example:${sha1}`, 'crypt:kUOVI5QyOgbaM', 'no colon', `x:${bcrypt.replace('$04$', '$31$')}`),
    )

    expect(problemsOf(preview)).toEqual([
      { line: 1, column: 'User name', code: 'no-owner', value: 'a@b.example' },
      { line: 2, column: 'Password hash', code: 'not-a-hash', value: null },
      { line: 3, column: null, code: 'no-htpasswd-line', value: null },
      { line: 4, column: 'Password hash', code: 'hash-too-dear', value: null },
    ])
  })
})

const hasHtpasswd = spawnSync('htpasswd', ['-nbs', 'a', 'b']).status === 0

describe.runIf(hasHtpasswd)('a file that htpasswd wrote', () => {
  it.each([
    ['bcrypt', '-bBC5'],
    ['apr1', '-bm'],
    ['{SHA}', '-bs'],
  ])('with %s is imported, and its API user is accepted with its password', async (_kind, flags) => {
    const { app, folder, look, ada } = await anImportingPair()
    const path = join(folder, 'htpasswd')
    const split = flags === '-bBC5' ? ['-c', '-bB', '-C', '5'] : ['-c', flags]
    execFileSync('htpasswd', [...split, path, 'nightly', 'pässwörd of its own'], { stdio: 'ignore' })

    const { id } = await look(readFileSync(path))
    await app.imports.look({ id, kind: null, columns: null, owner: ada.guid })
    expect(await app.imports.run(id)).toMatchObject({ add: 1 })

    expect(await app.verifyCredentials('nightly', 'pässwörd of its own')).toMatchObject({ kind: 'accepted' })
    expect(await app.verifyCredentials('nightly', 'password of its own')).toMatchObject({ kind: 'refused' })
  })
})
