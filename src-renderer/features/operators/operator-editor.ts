import { defineStore } from 'pinia'
import { issuedIn } from '../../../src-preload/contract/api-accounts.js'
import { operatorDraft } from '../../../src-preload/contract/operators.js'
import { useEditor } from '../../lib/use-editor.js'
import { mergeOperator } from './merge-operator.js'
import { asNew, blankOperator, draftOf, keepPossible } from './operator-draft.js'
import { useLiveApiUsers } from './use-live-api-users.js'
import { useUsedLately } from './use-used-lately.js'
import { withdrawSecrets } from './withdraw-secrets.js'

/** The one owner of an operator's draft: fields, groups and API users, until Save. */
export const useOperatorEditor = defineStore('operator-editor', () => {
  const { operators, apiAccounts } = window.api
  const editor = useEditor({
    room: {
      ...operators,
      save: (asked) => operators.save({ ...asked, confirmed: [...usedLately.confirmed.value] }),
    },
    schema: operatorDraft,
    blank: blankOperator,
    ...{ draftOf, asNew, merge: mergeOperator },
    kept: (parts) => ({ subject: 'operator', ...parts }),
    dropped: withdrawSecrets,
  })
  const usedLately = useUsedLately(editor)
  useLiveApiUsers({
    operator: editor.stored,
    saving: () => editor.saving.value,
    refreshed: (latest) => keepPossible(editor.draft.value, latest),
  })

  /** New passwords that theirs were taken for are withdrawn. */
  function merge(takeTheirs: ReadonlySet<string>) {
    const before = issuedIn(editor.draft.value.apiUsers)
    editor.merge(takeTheirs)
    const left = new Set(issuedIn(editor.draft.value.apiUsers))
    const dropped = before.filter((id) => !left.has(id))
    if (dropped.length > 0) void apiAccounts.withdraw(dropped)
  }

  return { ...editor, merge, save: usedLately.save, usedLately }
})
