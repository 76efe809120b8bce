import { dirname, join } from 'node:path'
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

export const newestActivity = ({ activity }: ReturnType<typeof createTestApp>) =>
  activity.page({ operator: null, action: null, filter: '', before: null, limit: 1 }).rows[0]
