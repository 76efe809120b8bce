import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requiredLine } from '../../src-preload/contract/text.js'
import { anIssuedApiUser } from '../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { anOperatorQuery } from '../testing/an-operator-query.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

const found = ({ operators }: TestApp, filter: string) =>
  operators.list(anOperatorQuery({ filter })).rows.map(({ fullName }) => fullName)

function anAppWith(...names: string[]) {
  const app = createTestApp()
  names.forEach((fullName) => app.operators.create(anOperatorDraft({ fullName })))
  return app
}

describe('the filter of the operators list', () => {
  it.each([
    ['the beginning', 'ame', ['Amélie Dubois']],
    ['the middle', 'lie du', ['Amélie Dubois']],
    ['other case', 'AMÉLIE', ['Amélie Dubois']],
    ['no accents', 'amelie', ['Amélie Dubois']],
    ['accents written in two parts', 'ame\u0301lie', ['Amélie Dubois']],
    ['accents that the name has not', 'jönàs', ['Jonas Weber']],
    ['outer blanks', '  weber ', ['Jonas Weber']],
    ['Chinese', '小龙', ['李 小龙']],
    ['Ukrainian capitals', 'ШЕВЧЕНКО', ['Олена Шевченко']],
    ['Greek capitals, whose s differs at the end of a word', 'ΠΑΠΑΣ', ['Γιώργος Παπασταύρου']],
    ['nothing', '', ['Amélie Dubois', 'Jonas Weber', 'Γιώργος Παπασταύρου', 'Олена Шевченко', '李 小龙']],
    ['what nobody has', 'xyzzy', []],
  ])('finds part of a name by %s', (_by, filter, names) => {
    const app = anAppWith('Amélie Dubois', 'Jonas Weber', '李 小龙', 'Олена Шевченко', 'Γιώργος Παπασταύρου')

    expect(found(app, filter)).toEqual(names)
  })

  it('finds part of an e-mail address', () => {
    const app = createTestApp()
    app.operators.create(anOperatorDraft({ fullName: 'Ada', email: 'a.lovelace@example.org' }))
    app.operators.create(anOperatorDraft({ fullName: 'Grace', email: 'g.hopper@example.com' }))

    expect(found(app, 'Lovelace@')).toEqual(['Ada'])
    expect(found(app, '.org')).toEqual(['Ada'])
  })

  it.each(['%', '_', "'", '"', '\\', '*', '?', '[', "' OR 1=1 --"])('takes %s as it is written', (text) => {
    const app = anAppWith('Ada Lovelace', `Grace ${text} Hopper`)

    expect(found(app, text)).toEqual([`Grace ${text} Hopper`])
  })

  it.each(['\u0000', '\uD800', '\u202E', 'x'.repeat(1000)])('answers %j with nobody', (filter) => {
    expect(found(anAppWith('Ada Lovelace'), filter)).toEqual([])
  })

  it('finds any name by any part of it, in either case', () => {
    const app = createTestApp()
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => requiredLine(120).safeParse(text).success)
      .map((text) => requiredLine(120).parse(text))
    const part = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))

    fc.assert(
      fc.property(name, part, (fullName, [from, length]) => {
        app.db.exec('DELETE FROM operators')
        app.operators.create(anOperatorDraft({ fullName }))
        const typed = [...fullName].slice(from, from + length).join('')
        expect(found(app, typed)).toEqual([fullName])
        expect(found(app, typed.toLowerCase())).toEqual([fullName])
      }),
      { numRuns: 200 },
    )
  })

  it('tells how many there are and how many match, whichever page is asked for', () => {
    const { operators } = anAppWith('Ada One', 'Ada Two', 'Ada Three', 'Grace')
    const page = operators.list(anOperatorQuery({ filter: 'ada', offset: 2, limit: 2 }))

    expect(page).toMatchObject({ total: 4, matching: 3, rows: [{ fullName: 'Ada Two' }] })
  })
})

describe('a row of the operators list', () => {
  it('has groups in order, sub account, number of API users and last sign-in', async () => {
    const app = createTestApp()
    const groups = ['web shop', 'Élan', 'Zulu', 'alpha'].map(
      (description) => app.groups.create({ description }).guid,
    )
    const { added } = await anIssuedApiUser(app)
    const subAccount = app.subAccounts.create({ name: 'Nordwind', reference: '' }).guid
    const ada = app.operators.create(
      anOperatorDraft(
        { fullName: 'Ada', email: 'ada@example.com' },
        { groups, apiUsers: { added: [added] } },
      ),
    )
    const bob = app.operators.create(
      anOperatorDraft({ fullName: 'Bob', email: 'bob@example.com', subAccount }),
    )
    app.operators.recordSignIn(ada.guid, 5000)

    const { rows } = app.operators.list(anOperatorQuery())

    expect(rows).toMatchObject([
      {
        guid: ada.guid,
        fullName: 'Ada',
        email: 'ada@example.com',
        groups: ['alpha', 'Élan', 'web shop', 'Zulu'],
        subAccount: null,
        apiUsers: 1,
        lastSignInAt: 5000,
        invitedUntil: null,
      },
      {
        guid: bob.guid,
        fullName: 'Bob',
        email: 'bob@example.com',
        groups: [],
        subAccount: 'Nordwind',
        apiUsers: 0,
        lastSignInAt: null,
        invitedUntil: null,
      },
    ])
  })
})
