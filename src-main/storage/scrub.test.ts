import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aChange, renewed, saveApiUsers } from '../testing/a-change.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { aSavedApiUser } from '../testing/a-saved-api-user.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { openBeside } from './open-store.js'
import { closedAtTheEnd } from '../testing/open-test-store.js'

const hashesIn = ({ db }: TestApp) =>
  db.prepare('SELECT password_hash FROM api_accounts ORDER BY rowid').pluck().all() as string[]

/** Those of the hashes whose bytes stand in the store's file or its logs. */
function inFiles({ db }: TestApp, ...hashes: string[]) {
  const files = ['', '-wal', '-journal']
    .map((ending) => `${db.name}${ending}`)
    .filter((path) => existsSync(path))
  const bytes = Buffer.concat(files.map((path) => readFileSync(path)))
  return hashes.filter((hash) => bytes.includes(hash.slice(-60)))
}

function anAppWithAccounts(count: number) {
  const app = createTestApp()
  const { guid } = app.operators.create(anOperatorDraft())
  const adopt = (number: number) =>
    app.apiAccounts.adopt({
      ...{ operator: guid, userName: `user-${number}`, description: 'x'.repeat((number * 37) % 200) },
      passwordHash: `$argon2id$v=19$m=19456,t=2,p=1$${String(number).padStart(22, 's')}$${String(number).padStart(43, 'd')}`,
      ...{ createdAt: app.clock.now, expiresAt: null },
    })
  app.db.transaction(() => Array.from({ length: count }, (_, number) => adopt(number)))()
  return { app, guid, accounts: app.operators.get(guid).apiUsers.map((account) => account.guid) }
}

describe('what is deleted for good', () => {
  it('is in neither the store’s file nor its log: not one of 200 hashes among 400', () => {
    const { app, guid, accounts } = anAppWithAccounts(400)
    const hashes = hashesIn(app)
    const gone = accounts.filter((_, position) => position % 2 === 0)
    const goneHashes = hashes.filter((_, position) => position % 2 === 0)

    saveApiUsers(app, guid, { deleted: gone })
    expect(inFiles(app, ...goneHashes)).toEqual(goneHashes)
    saveApiUsers(app, guid, { purged: gone })

    expect(inFiles(app, ...goneHashes)).toEqual([])
    expect(hashesIn(app)).toHaveLength(200)
  })

  it('goes when time ends it, too', () => {
    const { app, guid, accounts } = anAppWithAccounts(3)
    const [hash = ''] = hashesIn(app)
    saveApiUsers(app, guid, { deleted: accounts.slice(0, 1) })
    app.clock.now += 30 * 24 * 60 * 60 * 1000

    app.tidyAccounts()

    expect(inFiles(app, hash)).toEqual([])
  })

  it('goes with its operator', () => {
    const { app, guid } = anAppWithAccounts(3)
    const hashes = hashesIn(app)

    app.operators.remove(guid, app.operators.get(guid).version)

    expect(inFiles(app, ...hashes)).toEqual([])
  })

  it('waits where somebody still reads an older state, and goes at the next look', () => {
    const { app, guid, accounts } = anAppWithAccounts(3)
    const [hash = ''] = hashesIn(app)
    const reader = closedAtTheEnd(openBeside(app.db.name))
    saveApiUsers(app, guid, { deleted: accounts.slice(0, 1) })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM api_accounts').get()

    saveApiUsers(app, guid, { purged: accounts.slice(0, 1) })
    expect(inFiles(app, hash)).not.toEqual([])
    reader.exec('COMMIT')
    app.tidyAccounts()

    expect(inFiles(app, hash)).toEqual([])
  })
})

it('an old password’s hash is in no file any more once its overlap was ended, or was none', async () => {
  const app = createTestApp()
  const { operator, account } = await aSavedApiUser(app)
  const [first = ''] = hashesIn(app)
  const { account: after } = await renewed(app, operator.guid, account, 'day')
  expect(inFiles(app, first)).not.toEqual([])

  saveApiUsers(app, operator.guid, { changed: [aChange(after, { endsOverlap: true })] })
  expect(inFiles(app, first)).toEqual([])
  const [second = ''] = hashesIn(app)
  const latest = app.operators.get(operator.guid).apiUsers[0] ?? after
  await renewed(app, operator.guid, latest, 'none')

  expect(inFiles(app, second)).toEqual([])
})
