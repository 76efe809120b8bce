import { report } from '../support/proof.js'
import { findPlanted, secretsAtRest } from '../support/secrets-at-rest.js'
import { expect, test } from '../support/test.js'

const accounts = 200

test('secrets at rest', async ({ desk }) => {
  const started = Date.now()

  const { failures, secrets, read, ways } = await secretsAtRest(desk, accounts)
  const { planted, found } = findPlanted(secrets[0] ?? '')

  report(
    {
      promise: `${accounts} accounts issued, used, renewed and deleted: no password in any file`,
      tries: secrets.length * ways,
      failures:
        found === planted ? failures : [...failures, `${planted - found} planted traces were not found`],
      control: { what: 'each trace planted in a file', tries: planted, failures: found },
      note: `${secrets.length} passwords, ${ways} ways, ${Math.round(read / 1_000_000)} MB read`,
    },
    started,
  )
  expect(failures).toEqual([])
})
