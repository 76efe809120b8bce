import { describe, expect, it } from 'vitest'
import { credentialVerdict } from '../../../src-preload/contract/api-service.js'
import { problemOfService, stateTag, stateWord } from './service-words.js'
import { servedRows } from './served-rows.js'
import { verdictWords } from './verdict-words.js'

describe('the verdict on a credential', () => {
  it.each(credentialVerdict.shape.why.options)('has words for %s', (why) => {
    const accepted = why === 'accepted'
    const { kind, title } = verdictWords({ accepted, why, userName: 'nightly', account: null })

    expect(kind === 'ok').toBe(accepted)
    expect(title).toMatch(accepted ? /^Accepted$/ : /^(Not|Nothing) /)
  })
})

describe('the state of the service', () => {
  const off = { on: false, port: 8734, address: null, problem: null }
  const taken = { ...off, on: true, problem: { code: 'port-in-use' as const, holder: 'node' } }

  it('is told in a word and in a few', () => {
    expect([stateWord(off), stateTag(off).words]).toEqual(['off', 'Off'])
    const running = { ...off, on: true, address: 'http://127.0.0.1:8734' }
    expect([stateWord(running), stateTag(running).words]).toEqual(['on', 'Listening on 127.0.0.1:8734'])
    expect([stateWord(taken), stateTag(taken).words]).toEqual(['failed', 'Not running'])
  })

  it('says who holds the port, where that is known', () => {
    expect(problemOfService(off)).toBeUndefined()
    expect(problemOfService(taken)).toContain('Port 8734 is in use by node.')
    expect(problemOfService({ ...taken, problem: { code: 'port-in-use', holder: null } })).toContain(
      'in use by another program.',
    )
  })
})

describe('the rows of calls', () => {
  const call = { at: 1, userName: null, method: 'GET', path: '/auth/verify', status: 401 }

  it('keep their keys while newer ones come, equal ones too', () => {
    const before = servedRows([call, call, { ...call, at: 0 }])
    const after = servedRows([{ ...call, at: 2 }, call, call, { ...call, at: 0 }])

    expect(after.slice(1)).toEqual(before)
    expect(new Set(after.map(({ key }) => key)).size).toBe(4)
  })
})
