import type { ActivitySelection } from '../../src-preload/contract/activity.js'
import { anOperatorDraft } from './an-operator-draft.js'
import { createTestApp } from './create-test-app.js'

export const wholeRecord: ActivitySelection = {
  operator: null,
  actor: null,
  action: null,
  filter: '',
  from: null,
  until: null,
}

/** Twelve operators, and so twelve entries. */
export function aLongRecord(...wall: Parameters<typeof createTestApp>) {
  const app = createTestApp(...wall)
  for (let count = 1; count <= 12; count++)
    app.operators.create(anOperatorDraft({ fullName: `Person ${count}` }))
  return app
}
