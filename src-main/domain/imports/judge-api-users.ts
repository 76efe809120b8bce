import { apiAccountDescription, userName } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { StoredApiAccount } from '../api-accounts/api-account-records.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import { isBeyondReason, kindOfHash } from '../passwords/foreign-hashes.js'
import { type Decision, type FileRow, type Judge, refused, same } from './judge.js'
import { createSeen } from './seen.js'
import { createFields, guid, moment, type Parse } from './values.js'

export interface ApiUserNeeds {
  /** Whose they are where the file does not tell. */
  owner: OperatorGuid | null
  /** A hash that no password has, for those that come without one. */
  unknowable: string
  onDisabled: () => void
}

const states = new Map([
  ...['', 'active', 'enabled', 'yes', 'true', '1'].map((word) => [word, 'active'] as const),
  ...['disabled', 'inactive', 'no', 'false', '0'].map((word) => [word, 'disabled'] as const),
])

const state: Parse<StoredApiAccount['state']> = (text) => {
  const value = states.get(text.toLowerCase())
  return value ? { value } : { code: 'not-a-status' }
}

/** Null where there is none; what is no hash is never shown, since it may be a password. */
const passwordHash: Parse<string | null> = (text) => {
  if (text === '') return { value: null }
  if (kindOfHash(text) === undefined) return { code: 'not-a-hash' }
  return isBeyondReason(text) ? { code: 'hash-too-dear' } : { value: text }
}

/**
 * API users are matched by their user name. One that is there already may get another description, and nothing else: its
 * password and its operator are its own.
 */
export function createApiUserJudge(
  { records, apiAccounts }: HeavyServices,
  { owner, unknowable, onDisabled }: ApiUserNeeds,
): Judge {
  const seen = createSeen()

  function decide(row: FileRow): Decision {
    const fields = createFields(row)
    const name = userName.safeParse((fields.text('userName') ?? '').trim())
    const described = fields.text('description')
    const description = apiAccountDescription.safeParse(described ?? '')
    if (!name.success) fields.report('userName', name.error.issues[0]?.message ?? 'required')
    if (!description.success) fields.report('description', description.error.issues[0]?.message ?? 'too-long')
    const hash = fields.value('passwordHash', passwordHash, null)
    const wanted = {
      state: hash === null ? 'disabled' : fields.value('state', state, 'active'),
      expiresAt: fields.value('expiresAt', moment, null),
      createdAt: fields.value('createdAt', moment, null),
      lastUsedAt: fields.value('lastUsedAt', moment, null),
    }
    const told = ownerIn(fields)
    if (fields.problems.length > 0 || !name.success || !description.success)
      return { action: 'refused', problems: fields.problems }

    const twice = seen.meet(name.data, row.line)
    if (twice !== undefined) return refused('userName', 'twice-in-file', String(twice))
    const before = records.apiAccounts.findByUserName(name.data)
    const cells = () => ({
      ...{ userName: name.data, description: description.data, state: wanted.state },
      passwordHash: hash === null ? '' : (kindOfHash(hash) ?? ''),
      ownerEmail: records.operators.find(told ?? before?.operator ?? nobody)?.fields.email ?? '',
    })
    if (before) {
      if (told && told !== before.operator) return refused('userName', 'of-another-operator')
      if (!described?.trim() || before.description === description.data) return same(before.guid, cells)
      const mark = `${before.guid} ${JSON.stringify(before.description)}`
      return { action: 'change', mark, cells, write: () => apiAccounts.describe(before, description.data) }
    }
    if (records.apiAccounts.userNameExists(name.data)) return refused('userName', 'rests')
    const operator = told ?? byAddress(name.data) ?? owner
    if (!operator) return refused('userName', 'no-owner')
    if (hash === null) onDisabled()
    const write = () =>
      apiAccounts.adopt({
        ...wanted,
        ...{ operator, userName: name.data, description: description.data, passwordHash: hash ?? unknowable },
      })
    return { action: 'add', mark: operator, cells, write }
  }

  /** By its GUID or its e-mail, whichever is known; where both are, they have to be one. */
  function ownerIn(fields: ReturnType<typeof createFields>): OperatorGuid | undefined {
    const given = fields.value('ownerGuid', guid, null) as OperatorGuid | null
    const email = fields.text('ownerEmail')?.trim().toLowerCase() ?? ''
    const byGuid = given === null ? undefined : records.operators.find(given)?.guid
    const byEmail = email === '' ? undefined : records.operators.findByEmail(email)
    if (byGuid && byEmail && byGuid !== byEmail) fields.report('ownerEmail', 'two-owners')
    const found = byGuid ?? byEmail
    if (!found && (given !== null || email !== ''))
      fields.report(email === '' ? 'ownerGuid' : 'ownerEmail', 'no-such-operator')
    return found
  }

  const byAddress = (name: string) =>
    name.includes('@') ? records.operators.findByEmail(name.toLowerCase()) : undefined

  return { decide }
}

const nobody = '' as OperatorGuid
