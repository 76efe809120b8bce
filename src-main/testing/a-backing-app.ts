import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { anOperatorDraft } from './an-operator-draft.js'
import { createTestApp } from './create-test-app.js'
import { openTestStore } from './open-test-store.js'

/** An application whose store has something to lose, and whose person chooses that folder in the system's dialog. */
export function anAppWithSomebody(folder?: string) {
  const dialogs = { chooseFolder: () => Promise.resolve(folder ?? null) }
  const app = createTestApp({ db: openTestStore(), dialogs })
  app.operators.create(anOperatorDraft({ fullName: 'Ada' }))
  return { ...app, usual: join(dirname(app.db.name), 'backups') }
}

/** As it stands in the store. */
export function newestActivity(db: Database) {
  const row = db
    .prepare<[], { actor: string | null; action: string; subject: string; changes: string }>(
      'SELECT actor, action, subject, changes FROM activity ORDER BY seq DESC LIMIT 1',
    )
    .get()
  return row && { ...row, changes: JSON.parse(row.changes) as unknown }
}
