import { setImmediate } from 'node:timers/promises'
import { noApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { Operator, OperatorFields, OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { SignInChange } from '../../../src-preload/contract/sign-ins.js'
import type { Actor } from '../activity/activity-records.js'
import { AppError } from '../app-error.js'
import type { GroupsService } from '../groups/groups-service.js'
import type { CurrentPerson } from '../session/current-person.js'
import type { SignInsService } from '../sign-ins/sign-ins-service.js'
import type { OperatorRecords, StoredOperator } from './operator-records.js'
import type { OperatorsService } from './operators-service.js'

interface Needs {
  records: OperatorRecords
  operators: OperatorsService
  groups: GroupsService
  signIns: Pick<SignInsService, 'prepare'>
  current: Pick<CurrentPerson, 'actingFor'>
}

interface Change {
  /** All fields as they are to be, from those that are stored. */
  fields: (stored: OperatorFields) => OperatorFields
  password?: string | undefined
}

const chunk = 500
const noApiUsers = noApiUserChanges()

/** What the API service does with operators and their groups: by the rules of the window, at once, without a draft. */
export function createServedOperatorsService({ records, operators, groups, signIns, current }: Needs) {
  /** Every operator, some hundred at a time, so that the windows stay quick. */
  async function all(): Promise<StoredOperator[]> {
    const found: StoredOperator[] = []
    for (;;) {
      const more = records.after(found.at(-1)?.guid ?? '', chunk)
      if (more.length === 0) return found
      found.push(...more)
      await setImmediate()
    }
  }

  async function add(fields: OperatorFields, password: string | undefined, by: Actor): Promise<Operator> {
    const signIn = await prepare(password, fields)
    return current.actingFor(by, () => operators.create({ fields, groups: [], apiUsers: noApiUsers, signIn }))
  }

  async function change(guid: OperatorGuid, { fields, password }: Change, by: Actor) {
    const signIn = await prepare(password, operators.get(guid).fields)
    current.actingFor(by, () => {
      const { version, fields: stored, groups: chosen } = operators.get(guid)
      operators.save(guid, version, { fields: fields(stored), groups: chosen, apiUsers: noApiUsers, signIn })
    })
  }

  function remove(guid: OperatorGuid, by: Actor) {
    current.actingFor(by, () => operators.remove(guid, operators.get(guid).version))
  }

  function setMember(guid: OperatorGuid, group: GroupGuid, member: boolean, by: Actor) {
    if (groups.get(group).kind === 'everyone') {
      throw new AppError('not-allowed', 'Everyone is computed', { group: 'everyone-is-fixed' })
    }
    const { version, fields, groups: before } = operators.get(guid)
    if (before.includes(group) === member) return
    const others = before.filter((one) => one !== group)
    const chosen = member ? [...others, group] : others
    current.actingFor(by, () =>
      operators.save(guid, version, { fields, groups: chosen, apiUsers: noApiUsers, signIn: null }),
    )
  }

  /** Puts all members of a group on duty or off it. */
  async function setDuty(group: GroupGuid, onDuty: boolean, by: Actor) {
    const { kind } = groups.get(group)
    const members = kind === 'everyone' ? (await all()).map(({ guid }) => guid) : groups.members(group)
    for (const guid of members) {
      const stored = records.find(guid)
      if (stored && stored.fields.onDuty !== onDuty) {
        await change(guid, { fields: (fields) => ({ ...fields, onDuty }) }, by)
      }
    }
  }

  async function prepare(
    password: string | undefined,
    { fullName, email }: OperatorFields,
  ): Promise<SignInChange> {
    if (password === undefined) return null
    return { kind: 'password', ...(await signIns.prepare({ password, about: [fullName, email] })) }
  }

  return { all, get: operators.get, add, change, remove, setMember, setDuty }
}

export type ServedOperatorsService = ReturnType<typeof createServedOperatorsService>
