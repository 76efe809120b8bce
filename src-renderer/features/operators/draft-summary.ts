import { counted } from '../../lib/numbers.js'
import { fieldLabels } from '../../lib/field-labels.js'
import type { TypedOperator } from './operator-draft.js'

const signInWords = { password: 'password', invitation: 'invitation', none: 'no sign-in' }

/** What the draft would change, in few words: `Full name, groups, 1 API user added`. */
export function changesOf(saved: TypedOperator, draft: TypedOperator) {
  const fields = (Object.keys(fieldLabels) as (keyof typeof fieldLabels)[]).filter(
    (name) => saved.fields[name] !== draft.fields[name],
  )
  const { added, changed, deleted, restored, purged } = draft.apiUsers
  const parts = [
    fields.length > 2
      ? counted(fields.length, 'field', 'fields')
      : fields.map((name) => fieldLabels[name]).join(', '),
    saved.groups.join() === draft.groups.join() ? '' : 'groups',
    draft.signIn ? signInWords[draft.signIn.kind] : '',
    ...apiUserWords([
      [added.length, 'added'],
      [changed.filter(({ guid }) => !deleted.includes(guid)).length, 'changed'],
      [deleted.length, 'deleted'],
      [restored.length, 'brought back'],
      [purged.length, 'deleted for good'],
    ]),
  ]
  const words = parts.filter(Boolean).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Says only once what is counted. */
const apiUserWords = (counts: [count: number, done: string][]) =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, done], index) => `${index === 0 ? counted(count, 'API user', 'API users') : count} ${done}`)

/** What discarding costs where passwords were noted for API users that are not saved. */
export function lostPasswords({ apiUsers }: TypedOperator) {
  const [first, ...others] = [...apiUsers.added, ...apiUsers.changed.filter(({ renewal }) => renewal)]
  if (!first) return ''
  return others.length === 0
    ? `the password that you noted for ${first.userName} will never work.`
    : `the passwords that you noted for ${counted(others.length + 1, 'API user', 'API users')} will never work.`
}
