import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatorSort, type OperatorQuery } from '../../src-preload/contract/operator-lists.js'
import { requiredLine } from '../../src-preload/contract/text.js'
import { fold } from '../domain/fold.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { anOperatorQuery } from '../testing/an-operator-query.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

type Sort = OperatorQuery['sort']

const namesBy = ({ operators }: TestApp, sort: Sort) =>
  operators.list(anOperatorQuery({ sort })).rows.map(({ fullName }) => fullName)

function pagesBy({ operators }: TestApp, sort: Sort, limit: number) {
  const { total } = operators.list(anOperatorQuery({ sort, limit }))
  const offsets = Array.from({ length: Math.ceil(total / limit) }, (_, page) => page * limit)
  return offsets.flatMap((offset) => operators.list(anOperatorQuery({ sort, offset, limit })).rows)
}

function anAppWithFour() {
  const app = createTestApp()
  const [zulu, apple, mango] = ['Zulu', 'apple', 'Mango'].map(
    (description) => app.groups.create({ description }).guid,
  )
  const add = (
    fullName: string,
    email: string,
    group: typeof zulu,
    apiUsers: number,
    signedInAt?: number,
  ) => {
    const { guid } = app.operators.create(
      anOperatorDraft({ fullName, email: `${email}@example.com` }, { groups: group ? [group] : [] }),
    )
    for (let made = 0; made < apiUsers; made++) {
      const account = { operator: guid, userName: `${email}-${made}`, passwordHash: '$', description: 'API' }
      app.apiAccounts.adopt({ ...account, createdAt: null, expiresAt: null })
    }
    if (signedInAt !== undefined) app.operators.recordSignIn(guid, signedInAt)
  }
  add('Zoë', 'b', apple, 2, 300)
  add('Élodie', 'd', zulu, 10, 100)
  add('emil', 'a', mango, 1, 200)
  add('Anna', 'c', undefined, 0)
  return app
}

describe('sorting the operators list', () => {
  it.each([
    ['name', ['Anna', 'Élodie', 'emil', 'Zoë']],
    ['email', ['emil', 'Zoë', 'Anna', 'Élodie']],
    ['groups', ['Zoë', 'emil', 'Élodie', 'Anna']],
    ['apiUsers', ['Anna', 'emil', 'Zoë', 'Élodie']],
    ['lastSignIn', ['Anna', 'Élodie', 'emil', 'Zoë']],
  ] as const)('by %s goes both ways', (by, ascending) => {
    const app = anAppWithFour()

    expect(namesBy(app, { by, descending: false })).toEqual(ascending)
    expect(namesBy(app, { by, descending: true })).toEqual([...ascending].reverse())
  })

  it.each(['groups', 'apiUsers', 'lastSignIn'] as const)(
    'by %s puts equal ones in order of their names, both ways',
    (by) => {
      const app = createTestApp()
      for (const fullName of ['Mary', 'élan', 'Ada', 'Zoë'])
        app.operators.create(anOperatorDraft({ fullName }))

      const sorted = [false, true].map((descending) => namesBy(app, { by, descending }))

      expect(sorted).toEqual([
        ['Ada', 'élan', 'Mary', 'Zoë'],
        ['Ada', 'élan', 'Mary', 'Zoë'],
      ])
    },
  )

  it.each(operatorSort.exclude(['email']).options)(
    'by %s puts namesakes in the order of their creation',
    (by) => {
      const app = createTestApp()
      const made = Array.from({ length: 8 }, () => app.operators.create(anOperatorDraft()).guid)

      const guids = pagesBy(app, { by, descending: false }, 3).map(({ guid }) => guid)

      expect(guids).toEqual(made)
    },
  )
})

describe('paging through the operators list', () => {
  const name = fc.oneof(
    fc.constantFrom('Ada', 'ada', 'Ádá', 'Zoë'),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => requiredLine(120).safeParse(text).success),
  )
  const query = fc.record({
    names: fc.array(name, { maxLength: 25 }),
    by: fc.constantFrom(...operatorSort.options),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 10 }),
  })

  it('shows everybody once, in the same order as one long page', () => {
    const app = createTestApp()
    const whole = (sort: Sort) => app.operators.list(anOperatorQuery({ sort })).rows

    fc.assert(
      fc.property(query, ({ names, by, descending, limit }) => {
        fillWith(app, names)
        const rows = pagesBy(app, { by, descending }, limit)
        expect(new Set(rows.map(({ guid }) => guid)).size).toBe(names.length)
        expect(rows).toEqual(whole({ by, descending }))
      }),
      { numRuns: 60 },
    )
  })

  it('goes by the folded name, and backwards exactly the other way round', () => {
    const app = createTestApp()

    fc.assert(
      fc.property(query, ({ names, limit }) => {
        fillWith(app, names)
        const rows = pagesBy(app, { by: 'name', descending: false }, limit)
        const folded = rows.map(({ fullName }) => Buffer.from(fold(fullName)))
        expect(folded).toEqual([...folded].sort(Buffer.compare))
        expect(pagesBy(app, { by: 'name', descending: true }, limit)).toEqual([...rows].reverse())
      }),
      { numRuns: 60 },
    )
  })
})

function fillWith({ db, operators }: TestApp, names: readonly string[]) {
  db.transaction(() => {
    db.exec('DELETE FROM operators')
    names.forEach((fullName) => operators.create(anOperatorDraft({ fullName })))
  })()
}
