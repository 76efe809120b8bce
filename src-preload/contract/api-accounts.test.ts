import { describe, expect, it } from 'vitest'
import { apiAccountRequest, apiUserChanges, userName } from './api-accounts.js'
import { problemsOf } from './problems-of.js'

const codesOf = (typed: unknown) => {
  const result = userName.safeParse(typed)
  return result.success ? [] : result.error.issues.map(({ message }) => message)
}

describe('a user name', () => {
  it.each([
    'nightly',
    'Nightly Export',
    "o'hara",
    'a.b-c_d@example.com',
    '李小龙',
    '<script>',
    "' OR 1=1 --",
    'שלום',
  ])('may be %j', (typed) => {
    expect(userName.parse(typed)).toBe(typed)
  })

  it.each([
    ['', 'required'],
    ['a:b', 'no-colon'],
    [':', 'no-colon'],
    ['a\nb', 'control-character'],
    ['a\u0000', 'control-character'],
    ['a\u0085b', 'control-character'],
    [' nightly', 'outer-space'],
    ['nightly ', 'outer-space'],
    ['nightly\u00A0', 'outer-space'],
    [' ', 'outer-space'],
    ['\uD800', 'not-unicode'],
    ['x'.repeat(65), 'too-long'],
  ])('is not %j: %s', (typed, code) => {
    expect(codesOf(typed)).toContain(code)
  })

  it('has at most 64 bytes, however few characters they make', () => {
    expect(userName.parse('x'.repeat(64))).toHaveLength(64)
    expect(userName.parse('é'.repeat(32))).toHaveLength(32)
    expect(codesOf('é'.repeat(33))).toEqual(['too-long'])
    expect(codesOf('x'.repeat(10_000))).toEqual(['too-long'])
    expect(codesOf('李'.repeat(22))).toEqual(['too-long'])
  })

  it('is kept in one form of Unicode, so that what looks the same is the same', () => {
    expect(userName.parse('Ame\u0301lie')).toBe('Am\u00E9lie'.normalize('NFC'))
    expect(userName.parse('Ame\u0301lie')).toBe(userName.parse('Am\u00E9lie'))
  })

  it('keeps its case', () => {
    expect(userName.parse('Nightly')).toBe('Nightly')
  })
})

describe('a request for an API user', () => {
  const request = { description: 'Export', userName: 'nightly', expiresAt: null }

  it('is described as “API” where nothing was written', () => {
    expect(apiAccountRequest.parse({ ...request, description: '  ' }).description).toBe('API')
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '2026-01-01', new Date(0)])(
    'cannot expire at %s',
    (expiresAt) => {
      expect(apiAccountRequest.safeParse({ ...request, expiresAt }).success).toBe(false)
    },
  )

  it('tells every field that is wrong by its own name', () => {
    const result = apiAccountRequest.safeParse({
      description: 'x'.repeat(201),
      userName: 'a:b',
      expiresAt: -1,
    })

    expect(problemsOf(result.error as NonNullable<typeof result.error>)).toEqual({
      description: 'too-long',
      userName: 'no-colon',
      expiresAt: expect.any(String),
    })
  })

  it('takes no hash from a window', () => {
    const parsed = apiAccountRequest.parse({ ...request, passwordHash: '$argon2id$', password: 'mine' })

    expect(parsed).toEqual(request)
  })
})

describe('the changes of API users in a draft', () => {
  it('have an end', () => {
    const issuedId = '0e0f7f3c-7f0a-4a55-9d7c-2f6c5c0a9a10'
    const one = { description: '', userName: 'nightly', expiresAt: null, issuedId }

    expect(apiUserChanges.safeParse({ added: Array(1000).fill(one), deleted: [] }).success).toBe(true)
    expect(apiUserChanges.safeParse({ added: Array(1001).fill(one), deleted: [] }).success).toBe(false)
    expect(apiUserChanges.safeParse({ added: [], deleted: Array(10_001).fill(issuedId) }).success).toBe(false)
  })

  it.each(['', 'not-a-guid', "' OR 1=1 --", '../../etc/passwd'])(
    'name accounts by guid, not by %j',
    (guid) => {
      expect(apiUserChanges.safeParse({ added: [], deleted: [guid] }).success).toBe(false)
    },
  )
})
