import { counted } from '../../lib/numbers.js'
import { fieldLabels } from '../../lib/field-labels.js'
import type { TypedOperator } from './operator-draft.js'

const signInWords = { password: 'password', invitation: 'invitation', none: 'no sign-in' }

/** What the draft would change, in few words: `Full name, groups, 1 API user added`. */
export function changesOf(saved: TypedOperator, draft: TypedOperator) {
  const fields = (Object.keys(fieldLabels) as (keyof typeof fieldLabels)[]).filter(
    (name) => saved.fields[name] !== draft.fields[name],
  )
  const { added, deleted } = draft.apiUsers
  const parts = [
    fields.length > 2
      ? counted(fields.length, 'field', 'fields')
      : fields.map((name) => fieldLabels[name]).join(', '),
    saved.groups.join() === draft.groups.join() ? '' : 'groups',
    draft.signIn ? signInWords[draft.signIn.kind] : '',
    added.length > 0 ? `${counted(added.length, 'API user', 'API users')} added` : '',
    deleted.length > 0
      ? `${added.length > 0 ? deleted.length : counted(deleted.length, 'API user', 'API users')} deleted`
      : '',
  ]
  const words = parts.filter(Boolean).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What discarding costs where passwords were noted for API users that are not saved. */
export function lostPasswords({ apiUsers }: TypedOperator) {
  const [first, ...others] = apiUsers.added
  if (!first) return ''
  return others.length === 0
    ? `the password that you noted for ${first.userName} will never work.`
    : `the passwords that you noted for ${counted(others.length + 1, 'API user', 'API users')} will never work.`
}
