import { describe, expect, it } from 'vitest'
import { transferColumns, subjects } from '../../../src-preload/contract/transfers.js'
import { kindOfColumns, looksSecret, matchColumns } from './columns.js'

describe('the columns of a file', () => {
  it.each(subjects)('of %s are known as we write them, in CSV and in JSON', (kind) => {
    const written = transferColumns[kind]
    const fields = written.map(({ field }) => field)

    for (const names of [written.map(({ label }) => label), written.map(({ key }) => key)]) {
      expect(matchColumns(kind, names)).toEqual(fields)
      expect(kindOfColumns(names)).toBe(kind)
    }
  })

  it.each([
    ['operators', ['OperatorGuid', 'FullName', 'Email', 'MobilePhone', 'IsAccountAdministrator', 'IsOnDuty']],
    ['operators', ['NAME', 'e-mail address', 'Télephone', 'Groups']],
    ['groups', ['OperatorGroupGuid', 'Description', 'IsEveryone', 'IsAdministratorsGroup']],
    [
      'api-users',
      ['ApiUserGuid', 'OperatorGuid', 'UserName', 'Description', 'AccessType', 'Created', 'LastUsed'],
    ],
    ['api-users', ['user', 'password hash', 'owner']],
    ['sub-accounts', ['Name', 'Reference']],
  ] as const)('tell that it holds %s: %j', (kind, names) => {
    expect(kindOfColumns(names)).toBe(kind)
  })

  it('match without case, accents and signs, each field once', () => {
    expect(matchColumns('operators', ['FULL NAME', 'E_MAIL', 'Téléphone', 'Naam', 'shoe size', ''])).toEqual([
      ...['fullName', 'email', 'mobilePhone', null, null, null],
    ])
  })

  it('that look like passwords are taken for nothing', () => {
    expect(['Password', 'WACHTWOORD', 'mot de passe', 'pass_wd'].map(looksSecret)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['Password hash', 'Passport', 'Name'].map(looksSecret)).toEqual([false, false, false])
    expect(matchColumns('api-users', ['User name', 'Password'])).toEqual(['userName', null])
  })
})
