import type { Database } from 'better-sqlite3'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { SignInRecords, StoredSignIn, Tries, TriesRecords } from '../domain/sign-ins/sign-in-records.js'

interface Row {
  guid: OperatorGuid
  full_name: string
  email: string
  password_hash: string | null
  invitation_hash: string | null
  invitation_expires_at: number | null
  allow_native_login: 0 | 1
  administrator: 0 | 1
}

const isAdministrator = `EXISTS (SELECT 1 FROM group_members JOIN operator_groups ON operator_groups.guid = group_guid
  WHERE operator_guid = operators.guid AND kind = 'administrators')`

/** Of a row of operators: an administrator who may use a password and has one. */
export const whoCanSignIn = `password_hash IS NOT NULL AND allow_native_login AND ${isAdministrator}`

export function createSignInRepository(db: Database): SignInRecords {
  const select = `
    SELECT guid, full_name, email, password_hash, invitation_hash, invitation_expires_at, allow_native_login,
      ${isAdministrator} AS administrator
    FROM operators`
  const selectOne = db.prepare<[OperatorGuid], Row>(`${select} WHERE guid = ?`)
  const selectByEmail = db.prepare<[string], Row>(`${select} WHERE email = ? COLLATE NOCASE`)
  const selectSome = db.prepare(`
    SELECT 1 FROM operators WHERE ${whoCanSignIn} LIMIT 1
  `)
  const selectAll = db.prepare<[], OperatorGuid>(`SELECT guid FROM operators WHERE ${whoCanSignIn}`).pluck()
  const update = db.prepare(`
    UPDATE operators
    SET password_hash = @password, invitation_hash = @invitation, invitation_expires_at = @expiresAt
    WHERE guid = @guid
  `)

  return {
    find: (guid) => maybe(selectOne.get(guid)),
    findByEmail: (email) => maybe(selectByEmail.get(email)),
    someAdministratorCan: () => selectSome.get() !== undefined,
    administratorsWhoCan: () => selectAll.all(),
    setPassword: (guid, hash) => void update.run({ guid, password: hash, invitation: null, expiresAt: null }),
    setInvitation: (guid, hash, expiresAt) =>
      void update.run({ guid, password: null, invitation: hash, expiresAt }),
  }
}

const maybe = (row: Row | undefined): StoredSignIn | undefined =>
  row && {
    guid: row.guid,
    fullName: row.full_name,
    email: row.email,
    passwordHash: row.password_hash,
    invitationHash: row.invitation_hash,
    invitationExpiresAt: row.invitation_expires_at,
    allowed: row.allow_native_login === 1,
    administrator: row.administrator === 1,
  }

/** Logins are kept up to this many; the ones that failed least are dropped first. */
const mostLogins = 10_000

export function createTriesRepository(db: Database): TriesRecords {
  const select = db.prepare<[string], { failures: number; failed_at_uptime: number }>(
    'SELECT failures, failed_at_uptime FROM sign_in_tries WHERE login = ?',
  )
  const replace = db.prepare<[Tries & { login: string }]>(`
    INSERT OR REPLACE INTO sign_in_tries (login, failures, failed_at_uptime)
    VALUES (@login, @failures, @failedAtUptime)
  `)
  const prune = db.prepare(`
    DELETE FROM sign_in_tries WHERE login IN (
      SELECT login FROM sign_in_tries ORDER BY failures DESC LIMIT -1 OFFSET ${mostLogins})
  `)
  const remove = db.prepare<[string]>('DELETE FROM sign_in_tries WHERE login = ?')

  return {
    find: (login) => {
      const row = select.get(login)
      return row && { failures: row.failures, failedAtUptime: row.failed_at_uptime }
    },
    replace: (login, tries) => {
      replace.run({ login, ...tries })
      prune.run()
    },
    remove: (login) => void remove.run(login),
  }
}
