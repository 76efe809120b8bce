import { describe, expect, it } from 'vitest'
import { operatorFields } from './operators.js'
import { problemsOf } from './problems-of.js'

const ada = {
  fullName: 'Ada Lovelace',
  email: 'ada@example.com',
  backupEmail: '',
  mobilePhone: '',
  culture: '',
  timeZone: '',
  role: 'Developer',
  onDuty: true,
  allowNativeLogin: true,
  subAccount: null,
}
const problemsWith = (fields: object) => {
  const { error } = operatorFields.safeParse({ ...ada, ...fields })
  return error && problemsOf(error)
}

describe('the fields of an operator', () => {
  it('are kept as typed where they are right', () => {
    expect(operatorFields.parse(ada)).toEqual(ada)
  })

  it.each(['', 'Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'UTC'])(
    'may be in time zone %j',
    (timeZone) => {
      expect(operatorFields.parse({ ...ada, timeZone }).timeZone).toBe(timeZone)
    },
  )

  it.each(['Mars/Olympus', 'Europe/', '../../etc/passwd', ' ', '\uD800'])(
    'are not in time zone %j',
    (timeZone) => {
      expect(problemsWith({ timeZone })).toEqual({ timeZone: 'not-a-time-zone' })
    },
  )

  it('tell every one that is wrong by its own name, at once', () => {
    const wrong = {
      fullName: '',
      email: 'ada',
      backupEmail: 'ada',
      mobilePhone: '06',
      timeZone: 'Mars/Olympus',
    }

    expect(problemsWith(wrong)).toEqual({
      fullName: 'required',
      email: 'not-an-address',
      backupEmail: 'not-an-address',
      mobilePhone: 'not-a-phone-number',
      timeZone: 'not-a-time-zone',
    })
  })

  it.each([{ culture: 'xx-XX' }, { role: 'Root' }, { onDuty: 'yes' }, { subAccount: 'none' }])(
    'are refused with %j',
    (fields) => {
      expect(Object.keys(problemsWith(fields) ?? {})).toEqual(Object.keys(fields))
    },
  )

  it.each(['fullName', 'email', 'backupEmail', 'mobilePhone', 'timeZone'])(
    'are refused with a million characters in %s',
    (field) => {
      expect(Object.keys(problemsWith({ [field]: '1'.repeat(1_000_000) }) ?? {})).toEqual([field])
    },
  )

  it('do not include what only the main process decides', () => {
    const parsed = operatorFields.parse({ ...ada, guid: 'mine', passwordHash: '$', version: 9 })

    expect(parsed).toEqual(ada)
  })
})
