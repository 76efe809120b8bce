import { filesHolding } from './support/search-files.js'
import { findPlanted, secretsAtRest } from './support/secrets-at-rest.js'
import { expect, test } from './support/test.js'

test('no password of an API user stands in any file, as npm run prove looks for 200', async ({ desk }) => {
  const { failures, secrets, backups } = await secretsAtRest(desk, 11)

  expect(secrets).toHaveLength(21)
  expect(failures).toEqual([])
  expect(backups).toBe(2)
  expect(filesHolding(desk.profile, 'account-3')).not.toEqual([]) // the search does find what is stored
  const { planted, found } = findPlanted(secrets[0] ?? '')
  expect(found).toBe(planted)
})
