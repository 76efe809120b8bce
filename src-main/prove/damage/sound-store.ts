import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import { blankOperatorFields } from '../../../src-preload/contract/operators.js'
import { openStore } from '../../storage/open-store.js'
import { createSaver } from '../create-saver.js'
import { servicesOn } from '../services-on.js'
import { stateOf } from '../state-of.js'
import { readAccounts } from './judge.js'

const apiUsers = 8
const saves = 60

export interface SoundStore {
  /** Of the closed store, without a log. */
  bytes: Buffer
  /** Of the store in use. */
  running: { store: Buffer; log: Buffer }
  state: string
  /** Each API user as JSON, to see which ones a damage changed. */
  accounts: string[]
  /** A good backup. */
  backup: string
}

/** A store with operators, API users and a record of what was done. */
export async function aSoundStore(folder: string, name: string): Promise<SoundStore> {
  const path = join(folder, name, 'operator-desk.db')
  const db = openStore(path)
  const services = servicesOn(db)
  for (let index = 0; index < apiUsers; index++) {
    const asked = { description: 'API', userName: `user-${index}`, expiresAt: null }
    const { issuedId } = await services.apiAccounts.issue(asked)
    services.operators.create({
      fields: { ...blankOperatorFields, fullName: `Owner ${index}`, email: `owner-${index}@example.com` },
      groups: [],
      apiUsers: { ...noApiUserChanges(), added: [{ ...asked, issuedId }] },
      signIn: null,
    })
  }
  const save = createSaver(services, name)
  for (let round = 1; round <= saves / 2; round++) save(round)
  db.pragma('wal_checkpoint(TRUNCATE)')
  for (let round = saves / 2 + 1; round <= saves; round++) save(round)
  const { name: backup } = await services.backups.make()
  const state = stateOf(db)
  const accounts = readAccounts(db).map((row) => JSON.stringify(row))
  const running = { store: readFileSync(path), log: readFileSync(`${path}-wal`) }
  db.close()
  const kept = { state, accounts, running, backup: join(folder, name, 'backups', backup) }
  return { bytes: readFileSync(path), ...kept }
}
