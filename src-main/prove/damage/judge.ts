import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { OperatorDeskAnswers } from '../../../src-preload/contract/contract.js'
import type { Services } from '../../compose-services.js'
import { AppError } from '../../domain/app-error.js'
import { aDesk } from '../a-desk.js'
import { stateOf } from '../state-of.js'
import type { Damaged } from './damages.js'
import type { SoundStore } from './sound-store.js'

/**
 * How damage ended: `refused` when the store was opened, `told` when it was read or its record verified, `harmless`
 * where everything is as it was, `unnoticed` where something else is read and nobody says so.
 */
export type Ending = 'refused' | 'told' | 'harmless' | 'unnoticed'

export function lay(path: string, { store, log }: Damaged, backup: string) {
  rmSync(dirname(path), { recursive: true, force: true })
  mkdirSync(join(dirname(path), 'backups'), { recursive: true })
  copyFileSync(backup, join(dirname(path), 'backups', basename(backup)))
  writeFileSync(path, store)
  if (log) writeFileSync(`${path}-wal`, log)
}

/** Throws what nobody may meet: a defect, a refused store that was changed, a wrong secret that is accepted. */
export async function judge(
  path: string,
  damaged: Damaged,
  sound: SoundStore,
  often: boolean,
): Promise<Ending> {
  lay(path, damaged, sound.backup)
  const desk = aDesk(path)
  try {
    const services = desk.services()
    if (!services) {
      if (!readFileSync(path).equals(damaged.store)) throw new Error('refused, and changed all the same')
      if (often) await expectOffer(desk.answers())
      return 'refused'
    }
    await refuseWrongSecrets(services, changedAccounts(path, sound), often)
    if (await isTold(services)) return 'told'
  } finally {
    desk.close()
  }
  return within(path, stateOf) === sound.state ? 'harmless' : 'unnoticed'
}

async function expectOffer({ session, restore }: OperatorDeskAnswers) {
  const status = session.status(undefined, 1) as { code?: string }
  if (status.code === 'store-damaged' && !(await restore.offer(undefined, 1)))
    throw new Error('damaged, and no backup was offered')
}

/** With the password of every other API user, and with none of anybody. */
async function refuseWrongSecrets({ verifyCredentials }: Services, changed: string[], often: boolean) {
  for (const userName of changed.length === 0 && often ? ['user-0'] : changed) {
    const { kind } = await verifyCredentials(userName, 'no password of anybody')
    if (kind === 'accepted') throw new Error(`a wrong secret of ${userName} was accepted`)
  }
}

function changedAccounts(path: string, { accounts }: SoundStore): string[] {
  const now = accountsIn(path)
  return now ? now.filter((row) => !accounts.includes(JSON.stringify(row))).map(([name]) => String(name)) : []
}

/** Nothing where they cannot be read, which is told elsewhere. */
function accountsIn(path: string): unknown[][] | undefined {
  try {
    return within(path, readAccounts)
  } catch {
    return undefined
  }
}

export const readAccounts = (db: Database) =>
  db
    .prepare('SELECT user_name, password_hash, state, expires_at FROM api_accounts')
    .raw()
    .all() as unknown[][]

/** Reads what the screens show and verifies the record, as somebody would who is in doubt. */
async function isTold({ operators, operatorLists, groups, subAccounts, activity }: Services) {
  try {
    const scope = {
      filter: '',
      group: null,
      subAccount: null,
      sort: { by: 'name', descending: false },
    } as const
    const { rows } = await operatorLists.page({ ...scope, offset: 0, limit: 200 }, 1)
    for (const { guid } of rows) operators.get(guid)
    groups.list()
    subAccounts.list()
    return (await activity.verify({ noted: null })).broken !== null
  } catch (error) {
    if (error instanceof AppError) return true
    throw error
  }
}

/** The control: SQLite alone, which checks nothing, opens the file and reads all operators. */
export function isAcceptedUnchecked(path: string, damaged: Damaged, { backup }: SoundStore) {
  lay(path, damaged, backup)
  try {
    within(path, (db) => db.prepare('SELECT * FROM operators').all())
    return true
  } catch {
    return false
  }
}

function within<Value>(path: string, look: (db: Database) => Value) {
  const db = new SqliteDatabase(path, { fileMustExist: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}
