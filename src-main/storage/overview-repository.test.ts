import { describe, expect, it } from 'vitest'
import { anIssuedApiUser } from '../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { createTestApp } from '../testing/create-test-app.js'

describe('the counts of the hub', () => {
  it('of a new store are the two fixed groups, of which only Administrators counts as empty', () => {
    const { counts } = createTestApp()

    expect(counts()).toEqual({
      operators: 0,
      onDuty: 0,
      administrators: 0,
      groups: 2,
      emptyGroups: 1,
      subAccounts: 0,
      inSubAccounts: 0,
      apiUsers: 0,
    })
  })

  it('follow what is saved', async () => {
    const app = createTestApp()
    const administrators = app.groups.list().filter(({ kind }) => kind === 'administrators')
    const platform = app.groups.create({ description: 'Platform' })
    app.groups.create({ description: 'Nobody' })
    const subAccount = app.subAccounts.create({ name: 'Nordwind', reference: '' }).guid
    app.subAccounts.create({ name: 'Harbour', reference: '' })
    const { added } = await anIssuedApiUser(app)
    const groups = [...administrators, platform].map(({ guid }) => guid)

    app.operators.create(anOperatorDraft({}, { groups, apiUsers: { added: [added] } }))
    app.operators.create(anOperatorDraft({}, { groups: [platform.guid] }))
    app.operators.create(anOperatorDraft({ subAccount, onDuty: false }))

    expect(app.counts()).toEqual({
      operators: 3,
      onDuty: 2,
      administrators: 1,
      groups: 4,
      emptyGroups: 1,
      subAccounts: 2,
      inSubAccounts: 1,
      apiUsers: 1,
    })
  })
})
