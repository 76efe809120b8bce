import type { BulkAction, BulkOutlook } from '../../../../src-preload/contract/bulk.js'
import { t } from '../../../lib/language.js'
import { counted } from '../../../lib/numbers.js'
import type { Some } from '../../../lib/show-some.js'

/** What the person asks for; a group is chosen in the dialog. */
export type BulkKind = 'on-duty' | 'off-duty' | 'join' | 'leave' | 'delete'

/** The button that does it. */
export function doWords(kind: BulkKind, { changed: { count } }: Pick<BulkOutlook, 'changed'>) {
  if (kind !== 'delete') return t(`operators.bulk.actions.${kind}`)
  return count === 0
    ? t('operators.bulk.actions.deleteNone')
    : counted(count, 'operators.bulk.actions.delete')
}

/** What happens to those that change; `group` is its description. */
export const changeWords = (kind: BulkKind, { count }: Some, group: string) =>
  count === 0 ? t('operators.bulk.nothing') : counted(count, `operators.bulk.changes.${kind}`, { group })

/** What has happened, for the banner and the screen reader. */
export function doneWords(action: BulkAction, { changed: { count }, apiUsers }: BulkOutlook, group: string) {
  if (action.kind === 'delete' && apiUsers > 0)
    return t('operators.bulk.done.deleteWithApiUsers', {
      operators: counted(count, 'operators.bulk.counts.operators'),
      apiUsers: counted(apiUsers, 'operators.bulk.counts.apiUsers'),
    })
  const kind = action.kind === 'duty' ? (action.onDuty ? 'on-duty' : 'off-duty') : action.kind
  return counted(count, `operators.bulk.done.${kind}`, { group })
}
