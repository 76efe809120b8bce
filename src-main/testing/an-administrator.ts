import type { Person } from '../../src-preload/contract/session.js'
import type { TestApp } from './create-test-app.js'

export const password = 'four plain words of hers'

/** The first administrator, signed in. */
export const beginAs = (
  { session }: TestApp,
  { fullName = 'Wilma Keeper', email = 'wilma@example.org' } = {},
): Promise<Person> => session.begin({ fullName, email, password })
