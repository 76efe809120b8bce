import { describe, expect, it } from 'vitest'
import type { ApiAccountGuid, IssuedId } from '../../../src-preload/contract/api-accounts.js'
import { changesOf, lostPasswords } from './draft-summary.js'
import { blankOperator, type TypedOperator } from './operator-draft.js'

const added = (userName: string) => ({
  issuedId: userName as IssuedId,
  userName,
  description: '',
  expiresAt: null,
})
const withApiUsers = (apiUsers: Partial<TypedOperator['apiUsers']>): TypedOperator => ({
  ...blankOperator(),
  apiUsers: { ...blankOperator().apiUsers, ...apiUsers },
})

describe('telling what a draft changes', () => {
  it('names one or two fields and counts more', () => {
    const { fields, ...rest } = blankOperator()
    const two = { ...rest, fields: { ...fields, fullName: 'Ada', email: 'ada@example.com' } }
    const three = { ...rest, fields: { ...two.fields, onDuty: false } }

    expect(changesOf(blankOperator(), two)).toBe('Full name, E-mail')
    expect(changesOf(blankOperator(), three)).toBe('3 fields')
  })

  it('counts API users', () => {
    const draft = withApiUsers({ added: [added('a')], deleted: ['b' as ApiAccountGuid] })

    expect(changesOf(blankOperator(), draft)).toBe('1 API user added, 1 deleted')
  })

  it('says whose noted password would be lost', () => {
    expect(lostPasswords(blankOperator())).toBeUndefined()
    expect(lostPasswords(withApiUsers({ added: [added('grafana')] }))).toEqual({
      discard: 'If you do, the password that you noted for grafana will never work.',
      leave: 'If you discard them, the password that you noted for grafana will never work.',
    })
    expect(lostPasswords(withApiUsers({ added: [added('a'), added('b')] }))?.leave).toBe(
      'If you discard them, the passwords that you noted for 2 API users will never work.',
    )
  })
})
