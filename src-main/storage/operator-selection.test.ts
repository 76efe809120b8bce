import { describe, expect, it } from 'vitest'
import type { OperatorSelection } from '../../src-preload/contract/operator-lists.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { anOperatorQuery } from '../testing/an-operator-query.js'
import { createTestApp } from '../testing/create-test-app.js'
import { createRepositories } from './repositories.js'

function anAppWithSeven() {
  const app = createTestApp()
  const group = app.groups.create({ description: 'Web shop' }).guid
  const guids = ['Ada', 'Adam', 'Bea', 'Cem', 'Dora', 'Ádám', 'Eve'].map(
    (fullName, position) =>
      app.operators.create(anOperatorDraft({ fullName }, { groups: position % 2 ? [group] : [] })).guid,
  )
  return { ...app, group, guids, records: createRepositories(app.db).operators }
}

const scope = { filter: '', group: null, subAccount: null }

/** As a job walks it: two at a time. */
function walk({ records }: ReturnType<typeof anAppWithSeven>, selection: OperatorSelection) {
  const walked: OperatorGuid[] = []
  for (;;) {
    const more = records.selected(selection, walked.at(-1) ?? '', 2)
    if (more.length === 0) return walked
    walked.push(...more.map(({ guid }) => guid))
  }
}

describe('a selection of operators', () => {
  it('of some is walked in the order of their GUIDs, without those that are gone', () => {
    const app = anAppWithSeven()
    const [ada, adam, bea] = app.guids as [OperatorGuid, OperatorGuid, OperatorGuid]
    app.operators.remove(adam, 1)
    const selection: OperatorSelection = { kind: 'some', guids: [bea, adam, ada] }

    expect(walk(app, selection)).toEqual([ada, bea].sort())
    expect(app.records.countSelected(selection)).toBe(2)
  })

  it('of all that match leaves out what was taken out by hand', () => {
    const app = anAppWithSeven()
    const [ada, adam, , , , adamToo] = app.guids as OperatorGuid[]
    const selection: OperatorSelection = {
      kind: 'matching',
      ...scope,
      filter: ' ADA ',
      except: [ada as never],
    }

    expect(walk(app, selection)).toEqual([adam, adamToo].sort())
    expect(app.records.countSelected(selection)).toBe(2)
  })

  it('keeps to its group, and Everyone holds all', () => {
    const app = anAppWithSeven()
    const everyone = app.groups.list().find(({ kind }) => kind === 'everyone')?.guid ?? null
    const members = app.guids.filter((_guid, position) => position % 2)

    expect(walk(app, { kind: 'matching', ...scope, group: app.group, except: [] })).toEqual(members.sort())
    expect(walk(app, { kind: 'matching', ...scope, group: everyone, except: [] })).toHaveLength(7)
  })
})

describe('a range of the operators list', () => {
  it('names the rows between two places, both included, in the order of the list', async () => {
    const { operators, operatorLists } = anAppWithSeven()
    const query = anOperatorQuery({ sort: { by: 'email', descending: true } })
    const { rows } = operators.list(query)

    expect(await operatorLists.range({ ...query, from: 2, to: 4 }, 1)).toEqual(
      rows.slice(2, 5).map(({ guid }) => guid),
    )
    expect(await operatorLists.range({ ...query, filter: 'Eve', from: 0, to: 9 }, 1)).toHaveLength(1)
  })
})
