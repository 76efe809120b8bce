import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../src-preload/contract/search.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const nameOf = (hit: SearchHit) =>
  'fullName' in hit
    ? hit.fullName
    : 'name' in hit
      ? hit.name
      : 'userName' in hit
        ? hit.userName
        : hit.description
const found = ({ search }: TestApp, text: string) =>
  search.find(text).map((hit) => `${hit.kind} ${nameOf(hit)}`)

function anAppWithSome() {
  const app = createTestApp()
  const add = (fullName: string, email: string) =>
    app.operators.create(anOperatorDraft({ fullName, email })).guid
  const [jonas, noel] = [add('Jonas Weber', 'jonas@example.com'), add('Noël Weber', 'noel@example.com')]
  add('Amélie Weberin', 'amelie@example.com')
  app.groups.create({ description: 'Web shop' })
  app.subAccounts.create({ name: 'Webwerk', reference: '' })
  const users = [
    ['ci-runner-7', 'Nightly export', jonas],
    ['3fa9b2', 'Website checks', noel],
  ] as const
  for (const [userName, description, operator] of users) {
    app.apiAccounts.adopt({
      userName,
      description,
      operator,
      passwordHash: '$',
      createdAt: null,
      expiresAt: null,
    })
  }
  return { ...app, jonas }
}

describe('search everywhere', () => {
  it('finds operators, groups, sub accounts and API users, those that begin with the text first', () => {
    expect(found(anAppWithSome(), ' WEB')).toEqual([
      'operator Amélie Weberin',
      'operator Jonas Weber',
      'operator Noël Weber',
      'group Web shop',
      'sub-account Webwerk',
      'api-user 3fa9b2',
    ])
    expect(found(anAppWithSome(), 'noel')).toEqual(['operator Noël Weber'])
  })

  it.each([
    ['an e-mail address', 'jonas@', ['operator Jonas Weber']],
    ['a part of a user name, in any case', 'RUNNER', ['api-user ci-runner-7']],
    ['a part of a description', 'ly exp', ['api-user ci-runner-7']],
    ['two letters', 'ïl', []],
    ['one letter', '7', ['api-user ci-runner-7']],
    ['nothing', '  ', []],
    ['what nobody has', 'xyzzy', []],
    ['quotes', '"web"', []],
    ['half a character', '\uD800', []],
  ])('finds by %s', (_by, text, hits) => {
    expect(found(anAppWithSome(), text)).toEqual(hits)
  })

  it('tells whose an API user is, and nothing secret of it', () => {
    const app = anAppWithSome()

    const [hit] = app.search.find('ci-runner')

    expect(hit).toEqual({
      kind: 'api-user',
      guid: expect.any(String) as string,
      userName: 'ci-runner-7',
      description: 'Nightly export',
      operator: { guid: app.jonas, fullName: 'Jonas Weber' },
    })
  })

  it('follows what is deleted', () => {
    const app = anAppWithSome()
    app.operators.remove(app.jonas, 1)

    expect(found(app, 'jonas')).toEqual([])
    expect(found(app, 'runner')).toEqual([])
  })

  it('looks up what was opened before as it is called now, without what is gone', () => {
    const app = anAppWithSome()
    const targets = app.search.find('web').map(({ kind, guid }) => ({ kind, guid }) as SearchHit)
    app.operators.remove(app.jonas, 1)

    const hits = app.search.lookUp(targets)

    expect(hits.map(nameOf)).toEqual(['Amélie Weberin', 'Noël Weber', 'Web shop', 'Webwerk', '3fa9b2'])
  })
})
