import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { GroupGuid, OperatorGroup } from '../../../src-preload/contract/groups.js'
import type { Member } from '../../../src-preload/contract/members.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { useGroupEditor } from './group-editor.js'

const guid = 'a1b2c3d4-0000-4000-8000-000000000001' as GroupGuid
const aGroup = (group: Partial<OperatorGroup> = {}): OperatorGroup => ({
  ...{ guid, version: 1, description: 'Platform', kind: 'custom', members: 0 },
  ...group,
})
const ada: Member = {
  ...{ guid: 'a1b2c3d4-0000-4000-8000-000000000002' as OperatorGuid, fullName: 'Ada' },
  ...{ email: 'ada@example.com', groups: [], subAccount: null },
}
const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value })

const groups = { get: vi.fn(), save: vi.fn(), create: vi.fn(), remove: vi.fn(), changed: vi.fn() }
const operators = { changed: vi.fn() }
const work = { progress: vi.fn(), stop: vi.fn() }
const drafts = { keep: vi.fn(() => ok(undefined)), drop: vi.fn(() => ok(undefined)) }

beforeEach(() => {
  Object.values({ ...groups, changed: operators.changed }).forEach((call) => call.mockReset())
  groups.get.mockImplementation(() => ok(aGroup()))
  vi.stubGlobal('window', { api: { groups, operators, drafts, work } })
  setActivePinia(createPinia())
})

async function openEditor() {
  const editor = useGroupEditor()
  await editor.open(guid)
  return editor
}

describe('the group editor', () => {
  it('sends who joins and leaves with the version that it started from, and is clean afterwards', async () => {
    const editor = await openEditor()
    groups.save.mockImplementation(() => ok(aGroup({ version: 2, members: 1 })))
    editor.draft.members = { added: [ada], removed: [] }
    expect(editor.dirty).toBe(true)

    await editor.save()

    const draft = { fields: { description: 'Platform' }, members: { added: [ada], removed: [] } }
    expect(groups.save).toHaveBeenCalledWith({ guid, version: 1, draft })
    expect(editor.dirty).toBe(false)
    expect(editor.stored?.members).toBe(1)
  })

  it('keeps both the name of somebody else and who joins by me on a conflict', async () => {
    const editor = await openEditor()
    groups.save.mockImplementation(() => Promise.resolve({ ok: false, failure: { code: 'conflict' } }))
    groups.get.mockImplementation(() => ok(aGroup({ version: 2, description: 'Theirs' })))
    editor.draft.members = { added: [ada], removed: [] }

    await editor.save()
    editor.merge(new Set())

    expect(editor.stored?.version).toBe(2)
    expect(editor.draft).toEqual({
      fields: { description: 'Theirs' },
      members: { added: [ada], removed: [] },
    })
  })

  it('goes on as a new group without those who were to leave', async () => {
    const editor = await openEditor()
    editor.draft.members = { added: [ada], removed: [{ ...ada, fullName: 'Bob' }] }

    editor.becomeNew()

    expect(editor.adding).toBe(true)
    expect(editor.draft.members).toEqual({ added: [ada], removed: [] })
  })

  it('tells no change elsewhere where only members came or went by their own pages', async () => {
    const editor = await openEditor()
    groups.get.mockImplementation(() => ok(aGroup({ members: 7 })))

    operators.changed.mock.calls.at(-1)?.[0](ada.guid)
    await new Promise((resolve) => setTimeout(resolve))

    expect(editor.stored?.members).toBe(7)
    expect(editor.changedElsewhere).toBe(false)
  })
})
