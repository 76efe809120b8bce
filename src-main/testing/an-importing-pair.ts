import type { TestApp } from './create-test-app.js'
import { anImportingApp } from './an-import.js'
import { anOperatorDraft } from './an-operator-draft.js'

export const accountsIn = ({ db }: TestApp) =>
  db
    .prepare<[], Record<string, unknown>>(
      `SELECT user_name, email, description, state, source, api_accounts.created_at, last_used_at, last_used_tracked
      FROM api_accounts JOIN operators ON operators.guid = operator_guid ORDER BY user_name`,
    )
    .all()

/** An importing application with two operators to whom API users may belong. */
export async function anImportingPair() {
  const importing = await anImportingApp()
  const ada = importing.app.operators.create(anOperatorDraft({ email: 'ada@example.com' }))
  const bob = importing.app.operators.create(anOperatorDraft({ email: 'bob@example.com' }))
  return { ...importing, ada, bob }
}
