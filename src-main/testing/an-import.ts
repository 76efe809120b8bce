import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportPreview } from '../../src-preload/contract/imports.js'
import { beginAs } from './an-administrator.js'
import { createTestApp } from './create-test-app.js'
import { temporaryFolder } from './temporary-folder.js'

/** An application with its first administrator, in whose dialogs a file of that content is chosen. */
export async function anImportingApp(wall: Parameters<typeof createTestApp>[0] = {}) {
  const folder = temporaryFolder()
  const chosen = { path: join(folder, 'file.txt'), saved: join(folder, 'saved.txt') }
  const app = createTestApp({
    ...wall,
    dialogs: { openFile: () => Promise.resolve(chosen.path), saveFile: () => Promise.resolve(chosen.saved) },
  })
  await beginAs(app)

  async function look(content: string | Uint8Array): Promise<ImportPreview> {
    writeFileSync(chosen.path, content)
    const preview = await app.imports.choose()
    if (!preview) throw new Error('no file was chosen')
    return preview
  }

  async function bring(content: string | Uint8Array) {
    const preview = await look(content)
    return { preview, done: await app.imports.run(preview.id) }
  }

  const problemsOf = ({ id }: ImportPreview) => app.imports.problems({ id, offset: 0, limit: 200 })

  return { app, chosen, folder, look, bring, problemsOf }
}

export const lines = (...rows: string[]) => rows.map((row) => `${row}\n`).join('')
