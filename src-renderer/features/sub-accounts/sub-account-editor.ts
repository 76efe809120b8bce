import { defineStore } from 'pinia'
import { noMembers } from '../../../src-preload/contract/members.js'
import {
  type SubAccount,
  subAccountDraft,
  type TypedSubAccount,
} from '../../../src-preload/contract/sub-accounts.js'
import { mergeFields, type Versions } from '../../lib/merge-drafts.js'
import { useEditor } from '../../lib/use-editor.js'

const blank = (): TypedSubAccount => ({ fields: { name: '', reference: '' }, members: noMembers() })
const draftOf = ({ name, reference }: SubAccount): TypedSubAccount => ({
  fields: { name, reference },
  members: noMembers(),
})
const asNew = ({ fields, members }: TypedSubAccount): TypedSubAccount => ({
  fields,
  members: { ...members, removed: [] },
})
const merge = (
  { base, mine, theirs }: Versions<TypedSubAccount>,
  takeTheirs: ReadonlySet<string>,
): TypedSubAccount => ({
  fields: mergeFields({ base: base.fields, mine: mine.fields, theirs: theirs.fields }, takeTheirs),
  members: mine.members,
})

/** The one owner of a sub account's draft: its fields, and which operators come and go. */
export const useSubAccountEditor = defineStore('sub-account-editor', () => {
  const { subAccounts, operators } = window.api
  return useEditor({
    room: {
      get: subAccounts.get,
      create: subAccounts.create,
      save: subAccounts.save,
      remove: subAccounts.remove,
      changed(listener) {
        subAccounts.changed(listener)
        operators.changed(() => listener(null)) // they come and go by their own pages too
      },
    },
    schema: subAccountDraft,
    ...{ blank, draftOf, asNew, merge },
    kept: (parts) => ({ subject: 'sub-account', ...parts }),
  })
})
