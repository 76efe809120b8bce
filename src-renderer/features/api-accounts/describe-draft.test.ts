import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { expiryOf } from '../../lib/expiry.js'
import { blankDescription, checkedRequest, randomUserName } from './describe-draft.js'

const now = new Date(2026, 10, 23, 15, 0).getTime()
const typed = (changes: object = {}) => ({ ...blankDescription(), ...changes })
const problemsIn = (changes: object) => {
  const { error } = checkedRequest(typed(changes), now)
  return error ? problemsOf(error) : {}
}

describe('describing an API user', () => {
  it('starts with a random user name of 32 lower-case hex digits', () => {
    expect(randomUserName()).toMatch(/^[0-9a-f]{32}$/)
    expect(randomUserName()).not.toBe(randomUserName())
  })

  it.each([
    [{ userName: '' }, { userName: 'required' }],
    [{ userName: 'a:b' }, { userName: 'no-colon' }],
    [{ userName: 'a\tb' }, { userName: 'control-character' }],
    [{ userName: 'x'.repeat(65) }, { userName: 'too-long' }],
    [{ userName: 'é'.repeat(33) }, { userName: 'too-long' }],
    [{ userName: 'half \ud83d' }, { userName: 'not-unicode' }],
    [{ description: 'x'.repeat(10_000) }, { description: 'too-long' }],
    [{ expires: 'date', date: '' }, { date: 'required' }],
    [{ expires: 'date', date: '2026-11-22' }, { date: 'in-the-past' }],
  ])('says what is wrong with %j', (changes, problems) => {
    expect(problemsIn(changes)).toEqual(problems)
  })

  it.each(['é'.repeat(32), '<script>', "' OR 1=1", 'مستخدم', '密钥'])(
    'accepts the user name %s',
    (userName) => {
      expect(checkedRequest(typed({ userName }), now).data?.userName).toBe(userName.normalize('NFC'))
    },
  )

  it('ends at the last moment of the chosen day', () => {
    expect(expiryOf({ expires: '30', date: '' }, now)).toBe(new Date(2026, 11, 23, 23, 59, 59, 999).getTime())
    expect(expiryOf({ expires: 'date', date: '2026-11-23' }, now)).toBeGreaterThan(now)
    expect(expiryOf({ expires: 'never', date: '' }, now)).toBeNull()
  })

  it('calls an account without a description API', () => {
    expect(checkedRequest(typed({ description: '  ' }), now).data?.description).toBe('API')
  })
})
