import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp } from '../../testing/create-test-app.js'

describe('the sub accounts', () => {
  it('go by name without case and accents, and tell how many operators each has', () => {
    const { subAccounts, operators } = createTestApp()
    const [nordwind] = ['nordwind', 'Zulu', 'Évasion'].map((name) =>
      subAccounts.create({ name, reference: `ref ${name}` }),
    )
    operators.create(anOperatorDraft({ subAccount: nordwind?.guid ?? null }))
    operators.create(anOperatorDraft())

    const list = subAccounts.list().map(({ name, reference, operators: many }) => [name, reference, many])

    expect(list).toEqual([
      ['Évasion', 'ref Évasion', 0],
      ['nordwind', 'ref nordwind', 1],
      ['Zulu', 'ref Zulu', 0],
    ])
  })
})

describe('adding a sub account', () => {
  it('answers the empty sub account and tells the windows after it is stored', () => {
    const { subAccounts, announced } = createTestApp()

    const subAccount = subAccounts.create({ name: 'Nordwind', reference: 'NW-1' })

    expect(subAccount).toMatchObject({ name: 'Nordwind', reference: 'NW-1', operators: 0 })
    expect(subAccounts.list()).toEqual([subAccount])
    expect(announced).toEqual([{ room: 'subAccounts', name: 'changed', payload: null, inTransaction: false }])
  })

  it.each(['Café', 'CAFÉ', 'cafe'])('refuses %s where there is a Café', (name) => {
    const { subAccounts } = createTestApp()
    subAccounts.create({ name: 'Café', reference: 'one' })

    expect(() => subAccounts.create({ name, reference: 'two' })).toThrow(aRefusal('taken', { name: 'taken' }))
    expect(subAccounts.list()).toHaveLength(1)
  })

  it('allows the same reference twice', () => {
    const { subAccounts } = createTestApp()

    subAccounts.create({ name: 'One', reference: 'NW-1' })
    subAccounts.create({ name: 'Two', reference: 'NW-1' })

    expect(subAccounts.list()).toHaveLength(2)
  })
})
