import { defineStore } from 'pinia'
import { groupDraft, type OperatorGroup, type TypedGroup } from '../../../src-preload/contract/groups.js'
import { noMembers } from '../../../src-preload/contract/members.js'
import { mergeFields, type Versions } from '../../lib/merge-drafts.js'
import { useEditor } from '../../lib/use-editor.js'
import { useWork } from '../../lib/use-work.js'

const blank = (): TypedGroup => ({ fields: { description: '' }, members: noMembers() })
const draftOf = ({ description }: OperatorGroup): TypedGroup => ({
  fields: { description },
  members: noMembers(),
})
const asNew = ({ fields, members }: TypedGroup): TypedGroup => ({
  fields,
  members: { ...members, removed: [] },
})
const merge = (
  { base, mine, theirs }: Versions<TypedGroup>,
  takeTheirs: ReadonlySet<string>,
): TypedGroup => ({
  fields: mergeFields({ base: base.fields, mine: mine.fields, theirs: theirs.fields }, takeTheirs),
  members: mine.members,
})

/** The one owner of a group's draft: its description, and who joins and leaves. */
export const useGroupEditor = defineStore('group-editor', () => {
  const { groups, operators } = window.api
  const removal = useWork('group-removal')
  const editor = useEditor({
    room: {
      get: groups.get,
      create: groups.create,
      save: groups.save,
      remove: (asked) => removal.during(() => groups.remove(asked)),
      changed(listener) {
        groups.changed(listener)
        operators.changed(() => listener(null)) // they join and leave by their own pages too
      },
    },
    schema: groupDraft,
    ...{ blank, draftOf, asNew, merge },
    kept: (parts) => ({ subject: 'group', ...parts }),
  })
  /** How far a large group is deleted. */
  return { ...editor, removing: removal.progress, stopRemoving: removal.stop }
})
