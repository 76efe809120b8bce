import { randomBytes } from 'node:crypto'
import { noApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import {
  blankOperatorFields,
  type OperatorDraft,
  type OperatorGuid,
} from '../../../src-preload/contract/operators.js'
import type { ApiAccountsService } from '../api-accounts/api-accounts-service.js'
import { AppError } from '../app-error.js'
import type { GroupsService } from '../groups/groups-service.js'
import type { Announce, Clock, Transaction } from '../needs.js'
import type { OperatorsService } from '../operators/operators-service.js'
import type { HashPassword } from '../passwords/argon2id.js'
import type { RunWork, Step } from '../long-work/work-service.js'
import type { SubAccountsService } from '../sub-accounts/sub-accounts-service.js'
import { type SampleAccount, sampleAccounts } from './sample-accounts.js'
import { sampleGroups, samplePeople, type SamplePerson, sampleSubAccounts } from './sample-people.js'

export interface SampleServices {
  operators: OperatorsService
  apiAccounts: ApiAccountsService
  groups: GroupsService
  subAccounts: SubAccountsService
}

interface Needs {
  /** The same services on the same store, at another time and without telling the windows of each step. */
  servicesAt: (clock: Clock) => SampleServices
  /** How many operators there are. */
  operators: () => number
  transaction: Transaction
  clock: Clock
  newPassword: () => Promise<string>
  hashPassword: HashPassword
  announce: Announce
  runWork: RunWork
}

interface Prepared extends SampleAccount {
  userName: string
  passwordHash: string
}

const hour = 60 * 60 * 1000
const day = 24 * hour

export function createSamplesService(needs: Needs) {
  const { servicesAt, operators, transaction, clock, newPassword, hashPassword, announce, runWork } = needs

  /** Fills a new store with 40 operators and their API accounts; nobody ever sees their passwords. */
  const add = () => runWork('samples', fill)

  async function fill(step: Step) {
    refuseFilled()
    const accounts = await prepareAccounts(step)
    transaction(() => {
      refuseFilled() // again: somebody may have added an operator while we hashed
      write(accounts)
    })
    announce('operators', 'changed', null)
    announce('groups', 'changed', null)
    announce('subAccounts', 'changed', null)
    return { operators: samplePeople.length, apiUsers: accounts.length }
  }

  function refuseFilled() {
    if (operators() > 1) throw new AppError('not-allowed', 'sample data is for a new store')
  }

  async function prepareAccounts(step: Step): Promise<Prepared[]> {
    const planned = sampleAccounts(samplePeople.length)
    let done = 0
    step(done, planned.length)
    return Promise.all(
      planned.map(async (account) => {
        const passwordHash = await hashPassword(await newPassword())
        step(++done, planned.length)
        return { ...account, passwordHash, userName: account.userName ?? randomBytes(16).toString('hex') }
      }),
    )
  }

  function write(accounts: readonly Prepared[]) {
    const now = clock()
    let at = now - 730 * day
    const services = servicesAt(() => at)
    sampleGroups.forEach((description) => services.groups.create({ description }))
    sampleSubAccounts.forEach((draft) => services.subAccounts.create(draft))
    const guids = samplePeople.map((person, position) => {
      at = now - (720 - position * 9) * day
      const operator = writePerson(services, person)
      if (person.signedInHoursAgo !== null) {
        services.operators.recordSignIn(operator, now - person.signedInHoursAgo * hour)
      }
      return operator
    })
    for (const account of oldestFirst(accounts)) {
      at = now - Math.round(ageOf(account) * day)
      const operator = guids[account.person]
      if (operator) writeAccount(services, account, operator, now)
    }
  }

  return { add }
}

/** In days; those of unknown age came over with the last of the operators. */
const ageOf = ({ createdDaysAgo }: SampleAccount) => createdDaysAgo ?? 366

/** So that the activity record tells it in the order in which it happened. */
const oldestFirst = (accounts: readonly Prepared[]) => [...accounts].sort((a, b) => ageOf(b) - ageOf(a))

function writePerson({ operators, groups, subAccounts }: SampleServices, person: SamplePerson): OperatorGuid {
  const subAccount = subAccounts.list().find(({ name }) => name === person.subAccount)
  const chosen = groups.list().filter(({ description }) => person.groups.includes(description))
  const { guid } = operators.create({
    fields: { ...fieldsOf(person), subAccount: subAccount?.guid ?? null },
    groups: chosen.map((group) => group.guid),
    apiUsers: noApiUserChanges(),
    signIn: null,
  })
  return guid
}

function writeAccount(
  { apiAccounts }: SampleServices,
  account: Prepared,
  operator: OperatorGuid,
  now: number,
) {
  const { userName, passwordHash, description, createdDaysAgo, usedDaysAgo, validDays } = account
  const createdAt = createdDaysAgo === null ? null : now - Math.round(createdDaysAgo * day)
  const expiresAt = createdAt !== null && validDays !== null ? createdAt + validDays * day : null
  apiAccounts.adopt({ userName, passwordHash, operator, description, createdAt, expiresAt }, createdAt ?? now)
  if (usedDaysAgo !== null) apiAccounts.recordUse(userName, now - Math.round(usedDaysAgo * day))
}

const fieldsOf = ({ name, login, role, onDuty }: SamplePerson): OperatorDraft['fields'] => ({
  ...blankOperatorFields,
  fullName: name,
  email: `${login}@example.com`,
  role,
  onDuty,
})

export type SamplesService = ReturnType<typeof createSamplesService>
