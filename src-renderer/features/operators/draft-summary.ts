import type { Loss } from '../../lib/editor.js'
import { fieldLabel } from '../../lib/field-label.js'
import { t } from '../../lib/language.js'
import { counted, showCount } from '../../lib/numbers.js'
import type { TypedOperator } from './operator-draft.js'

/** What the draft would change, in few words: `Full name, groups, 1 API user added`. */
export function changesOf(saved: TypedOperator, draft: TypedOperator) {
  const fields = (Object.keys(draft.fields) as (keyof typeof draft.fields)[]).filter(
    (name) => saved.fields[name] !== draft.fields[name],
  )
  const parts = [
    fields.length > 2
      ? counted(fields.length, 'operators.summary.fields')
      : fields.map(fieldLabel).join(', '),
    saved.groups.join() === draft.groups.join() ? '' : t('operators.summary.groups'),
    draft.signIn ? t(`operators.summary.signIn.${draft.signIn.kind}`) : '',
    ...apiUserWords(draft.apiUsers),
  ]
  const words = parts.filter(Boolean).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Says only once what is counted. */
function apiUserWords({ added, changed, deleted, restored, purged }: TypedOperator['apiUsers']) {
  const counts = {
    added: added.length,
    changed: changed.filter(({ guid }) => !deleted.includes(guid)).length,
    deleted: deleted.length,
    restored: restored.length,
    purged: purged.length,
  }
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((done) => counts[done] > 0)
    .map((done, index) =>
      counted(counts[done], `operators.summary.${index === 0 ? 'apiUsers' : 'further'}.${done}`),
    )
}

/** What discarding costs where passwords were noted for API users that are not saved. */
export function lostPasswords({ apiUsers }: TypedOperator): Loss | undefined {
  const [first, ...others] = [...apiUsers.added, ...apiUsers.changed.filter(({ renewal }) => renewal)]
  if (!first) return undefined
  const words = (asked: keyof Loss) =>
    others.length === 0
      ? t(`operators.lost.${asked}.one`, { userName: first.userName })
      : t(`operators.lost.${asked}.several`, { n: showCount(others.length + 1) })
  return { discard: words('discard'), leave: words('leave') }
}
