import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

const credentials = { userName: 'nightly/export "1"', password: 'shown-once' }

describe('saving the credentials on show to a file', () => {
  it('writes both, says that they are unprotected, for its owner alone, and writes that down', async () => {
    const folder = temporaryFolder()
    let suggested = ''
    const app = createTestApp({
      dialogs: {
        saveFile: async (name) => {
          suggested = name
          return join(folder, 'noted.txt')
        },
      },
    })

    expect(await app.saveCredentials(credentials)).toEqual({ fileName: 'noted.txt' })

    const path = join(folder, 'noted.txt')
    expect(suggested).toBe('api-user-nightly_export_1_.txt')
    expect(readFileSync(path, 'utf8')).toMatch(
      /^User name: nightly\/export "1"\nPassword: {2}shown-once\n\n.*unprotected/,
    )
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['noted.txt'])
    const [entry] = app.db.prepare('SELECT action, subject, changes FROM activity').all()
    expect(entry).toEqual({
      action: 'api-user-saved-to-file',
      subject: credentials.userName,
      changes: '[{"field":"fileName","before":null,"after":"noted.txt"}]',
    })
  })

  it('does nothing where the person thinks better of it', async () => {
    const app = createTestApp()

    expect(await app.saveCredentials(credentials)).toBeNull()
    expect(app.db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0)
  })

  it('leaves nothing where the place does not take it, and writes nothing down', async () => {
    const folder = temporaryFolder()
    const app = createTestApp({ dialogs: { saveFile: async () => join(folder, 'gone', 'noted.txt') } })

    await expect(app.saveCredentials(credentials)).rejects.toThrow(aRefusal('not-allowed'))

    expect(readdirSync(folder)).toEqual([])
    expect(app.db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0)
  })
})
