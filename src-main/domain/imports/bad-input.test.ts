import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aRefusal } from '../../testing/a-refusal.js'
import { anImportingApp, lines } from '../../testing/an-import.js'
import { asOrdinaryUser } from '../../testing/as-ordinary-user.js'

const people = (many: number) => Array.from({ length: many }, (_, at) => `Person ${at},p${at}@example.com`)
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const accented = 'Name;E-mail\r\nAmélie Dubois;amelie@example.com\r\n'

describe('a file', () => {
  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${accented}`), 'utf-8'],
    ['of UTF-16', utf16(accented), 'utf-16le'],
    ['of UTF-16, the other way round', utf16(accented, true), 'utf-16be'],
    ['of Windows-1252', Buffer.from(accented, 'latin1'), 'windows-1252'],
  ])('%s is read as what it is', async (_what, bytes, encoding) => {
    const { look, app } = await anImportingApp()

    const preview = await look(bytes)

    expect(preview).toMatchObject({ encoding, fault: null, would: { add: 1 } })
    expect(preview.sample[0]?.cells).toEqual(['Amélie Dubois', 'amelie@example.com'])
    expect(await app.imports.run(preview.id)).toMatchObject({ add: 1 })
  })

  it.each([
    ['commas', 'Name,E-mail\nA,a@example.com\n'],
    ['semicolons', 'Name;E-mail\nA;a@example.com\n'],
    ['tabs', 'Name\tE-mail\nA\ta@example.com\n'],
    ['lines of old Macs', 'Name,E-mail\rA,a@example.com\r'],
    ['lines of both kinds', '"Name","E-mail"\r\n"A","a@example.com"\n\n'],
    ['no last line break', 'Name,E-mail\nA,a@example.com'],
  ])('with %s is read', async (_what, text) => {
    const { look } = await anImportingApp()

    expect((await look(text)).sample).toEqual([{ line: 2, action: 'add', cells: ['A', 'a@example.com'] }])
  })

  it.each([
    ['that is empty', '', 'empty-file', 1, null],
    ['of blank lines', '\n \n\n', 'empty-file', 1, null],
    ['with a NUL', 'Name,E-mail\nA,a\0@example.com\n', 'not-text', 2, 4],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-text', 3, 1],
    ['of half a UTF-16 character', utf16('Name,E').subarray(0, 13), 'not-text', 1, null],
    [
      'with a quote that is never closed',
      lines('Name,E-mail', 'A,a@example.com', '"B,b@example.com', 'C,c@example.com'),
      'quote-not-closed',
      3,
      null,
    ],
    ['with a million columns', 'a,'.repeat(1_000_000), 'too-many-columns', 1, null],
    [
      'with a row without an end',
      `Name,E-mail\nA,a@example.com\n"${'x'.repeat(5_000_000)}`,
      'row-too-long',
      3,
      null,
    ],
    ['of JSON that is cut off', '[{"Email":"a@example.com"},\n{"Email":"b@exam', 'json-cut-off', 2, 17],
    ['of JSON that is none', '[{"Email":"a@example.com"},\n  {"Email":oops}]', 'not-json', 2, 12],
    ['of JSON with more behind it', '[{"Email":"a@example.com"}]\n[]', 'not-json', 2, 1],
    ['of JSON that is no list', '{"Email":"a@example.com"}', 'not-a-list', 1, null],
    ['of JSON with an item without an end', `[{"Email":"${'x'.repeat(5_000_000)}`, 'row-too-long', 1, null],
    [
      'of JSON with too many keys',
      `[{${Array.from({ length: 1001 }, (_, at) => `"k${at}":1`).join()}}]`,
      'too-many-columns',
      1,
      null,
    ],
  ])('%s is told by line and column, and not imported', async (_what, content, code, line, column) => {
    const { app, look } = await anImportingApp()

    const preview = await look(content)

    expect(preview.fault).toEqual({ code, line, column })
    await expect(app.imports.run(preview.id)).rejects.toThrow(aRefusal('not-allowed'))
    expect(app.counts().operators).toBe(1)
  })

  it('with items that are no objects passes those over', async () => {
    const { look, problemsOf } = await anImportingApp()

    const preview = await look('[1,{"FullName":"A","Email":"a@example.com"},\n[],null]')

    expect(preview.would).toMatchObject({ add: 1, refused: 3 })
    expect(problemsOf(preview).map(({ line, code }) => [line, code])).toEqual([
      ...[
        [1, 'not-an-object'],
        [2, 'not-an-object'],
        [2, 'not-an-object'],
      ],
    ])
  })

  it('with more than 10,000 problems counts them all, and keeps those', async () => {
    const { app, look } = await anImportingApp()

    const preview = await look(lines('Name,E-mail', ...Array.from({ length: 10_500 }, () => 'A,nobody')))

    expect(preview.problems).toBe(10_500)
    expect(app.imports.problems({ id: preview.id, offset: 9_990, limit: 200 })).toHaveLength(10)
  })
})

describe('a file that cannot be read', () => {
  it('is refused, and says why', async () => {
    const { app, chosen, look } = await anImportingApp()
    const { id } = await look(lines('Name,E-mail', ...people(1)))

    rmSync(chosen.path)
    await expect(app.imports.run(id)).rejects.toThrow(aRefusal('not-found', { file: 'file-gone' }))
    await expect(app.imports.choose()).rejects.toThrow(aRefusal('not-found', { file: 'file-gone' }))
    mkdirSync(chosen.path)
    await expect(app.imports.choose()).rejects.toThrow(aRefusal('not-allowed', { file: 'not-a-file' }))
    expect(app.counts().operators).toBe(1)
  })

  it('for want of rights is refused', async () => {
    const { app, chosen } = await anImportingApp()
    writeFileSync(chosen.path, 'Name,E-mail\n')
    chmodSync(chosen.path, 0)

    await asOrdinaryUser(async () => {
      await expect(app.imports.choose()).rejects.toThrow(aRefusal('not-allowed', { file: 'file-closed' }))
    })
  })
})

describe('between preview and import', () => {
  it('a file that has changed is refused, and nothing of it is written', async () => {
    const { app, chosen, look } = await anImportingApp()
    const { id } = await look(lines('Name,E-mail', ...people(3)))
    writeFileSync(chosen.path, lines('Name,E-mail', ...people(4)))

    await expect(app.imports.run(id)).rejects.toThrow(aRefusal('conflict', { file: 'file-changed' }))

    expect(app.counts().operators).toBe(1)
    expect((await app.imports.look({ id, kind: null, columns: null, owner: null })).would.add).toBe(4)
    expect(await app.imports.run(id)).toMatchObject({ add: 4 })
  })

  it('a store in which it would do something else is refused', async () => {
    const { app, look, bring } = await anImportingApp()
    const { id } = await look(lines('Name,E-mail', ...people(3)))
    await bring(lines('Name,E-mail', 'Somebody,p1@example.com'))
    await look(lines('Name,E-mail', ...people(3)))

    await expect(app.imports.run(id)).rejects.toThrow(aRefusal('conflict', { store: 'store-changed' }))

    expect(app.counts().operators).toBe(2)
  })

  it('a lock forgets every file that was looked at', async () => {
    const { app, look } = await anImportingApp()
    const { id } = await look(lines('Name,E-mail', ...people(3)))

    app.session.lock('asked')

    await expect(app.imports.run(id)).rejects.toThrow(aRefusal('not-found', { file: 'not-looked-at' }))
  })

  it('a stopped import leaves nothing', async () => {
    const { app, look } = await anImportingApp({
      onAnnounce: ({ name, inTransaction }) => {
        if (name === 'progress' && inTransaction) app.work.stop('import')
      },
    })
    const { id, would } = await look(lines('Name,E-mail', ...people(12_000)))
    expect(would.add).toBe(12_000)

    await expect(app.imports.run(id)).rejects.toThrow(aRefusal('cancelled'))

    expect(app.counts().operators).toBe(1)
    expect(await app.activity.verify({ noted: null })).toMatchObject({ broken: null })
  })
})
