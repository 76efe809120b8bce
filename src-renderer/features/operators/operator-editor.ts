import { defineStore } from 'pinia'
import { operatorDraft } from '../../../src-preload/contract/operators.js'
import { useEditor } from '../../lib/use-editor.js'
import { mergeOperator } from './merge-operator.js'
import { asNew, blankOperator, draftOf, keepDeletable } from './operator-draft.js'
import { useLiveApiUsers } from './use-live-api-users.js'
import { withdrawSecrets } from './withdraw-secrets.js'

/** The one owner of an operator's draft: fields, groups and API users, until Save. */
export const useOperatorEditor = defineStore('operator-editor', () => {
  const editor = useEditor({
    room: window.api.operators,
    schema: operatorDraft,
    blank: blankOperator,
    ...{ draftOf, asNew, merge: mergeOperator },
    kept: (parts) => ({ subject: 'operator', ...parts }),
    dropped: withdrawSecrets,
  })
  useLiveApiUsers({
    operator: editor.stored,
    saving: () => editor.saving.value,
    dropDeleted: (remaining) => keepDeletable(editor.draft.value, remaining),
  })
  return editor
})
