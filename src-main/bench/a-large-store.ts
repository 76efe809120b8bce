import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ApiAccountGuid } from '../../src-preload/contract/api-accounts.js'
import type { GroupGuid } from '../../src-preload/contract/groups.js'
import { cultures, type OperatorGuid, roles } from '../../src-preload/contract/operators.js'
import type { SubAccountGuid } from '../../src-preload/contract/sub-accounts.js'
import type { StoredOperator } from '../domain/operators/operator-records.js'
import { createRepositories } from '../storage/repositories.js'
import { createTransaction } from '../storage/transaction.js'
import { cities, departments, familyNames, givenNames, uses } from './large-store-names.js'
import { seededRandom } from './seeded-random.js'

const batch = 25_000
const day = 24 * 60 * 60_000
const begin = Date.UTC(2022, 0, 1)
const timeZones = ['', 'Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo', 'Africa/Nairobi']

export interface LargeStore {
  operators: number
  apiUsersEach: number
}

/**
 * Fills a store with operators, their API users, groups and sub accounts, the same in every run but for the two
 * groups that the store came with. Nobody can use the API users: their hashes are hashes of nothing.
 */
export function fillLargeStore(db: Database, { operators, apiUsersEach }: LargeStore) {
  const records = createRepositories(db)
  const transaction = createTransaction(db)
  const random = seededRandom(20261125)
  const below = (end: number) => Math.floor(random() * end)
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item
  const sometimes = (chance: number) => random() < chance

  const groups = departments.flatMap((department) =>
    cities.map((city) => ({
      guid: guidOf<GroupGuid>(`group ${department} ${city}`),
      description: `${department} ${city}`,
    })),
  )
  const subAccounts = cities.map((city) => ({
    guid: guidOf<SubAccountGuid>(`sub account ${city}`),
    name: `Partner ${city}`,
    reference: '',
  }))

  function anOperator(number: number): StoredOperator {
    const [given, family] = [pick(givenNames), pick(familyNames)]
    const createdAt = begin + below(1400) * day + number
    const [givenPart, familyPart] = [given, family].map(addressPart)
    return {
      guid: guidOf<OperatorGuid>(`operator ${number}`),
      version: 1,
      fields: {
        fullName: `${given} ${family}`,
        email: `${givenPart}.${familyPart}.${number}@example.${pick(['com', 'org', 'net'])}`,
        backupEmail: sometimes(0.3) ? `${givenPart}${below(1e6)}@example.net` : '',
        mobilePhone: sometimes(0.6) ? `+31${600_000_000 + below(99_999_999)}` : '',
        culture: pick(cultures),
        timeZone: pick(timeZones),
        role: pick(roles),
        onDuty: sometimes(0.8),
        allowNativeLogin: true,
        subAccount: sometimes(0.1) ? pick(subAccounts).guid : null,
      },
      createdAt,
      updatedAt: createdAt,
      lastSignInAt: sometimes(0.5) ? createdAt + below(300 * day) : null,
    }
  }

  function add(number: number) {
    const operator = anOperator(number)
    records.operators.insert(operator)
    if (operator.fields.subAccount === null && sometimes(0.7)) {
      records.operators.setGroups(operator.guid, [pick(groups).guid, pick(groups).guid])
    }
    for (let made = 0; made < apiUsersEach; made++) {
      const userName = hexOf(`api user ${number} ${made}`)
      records.apiAccounts.insert({
        guid: guidOf<ApiAccountGuid>(userName),
        operator: operator.guid,
        userName,
        description: `${pick(uses)} ${pick(cities)}`,
        passwordHash: `$argon2id$v=19$m=19456,t=2,p=1$${userName}$${userName}`,
        state: sometimes(0.05) ? 'disabled' : 'active',
        expiresAt: null,
        createdAt: operator.createdAt,
        source: 'import',
        lastUsedAt: sometimes(0.5) ? operator.createdAt + day : null,
        lastUsedTracked: true,
        ...{ acknowledgedAt: null, acknowledgementTracked: false, renewals: 0 },
        ...{ rotatedHash: null, rotatedUntil: null, rotatedUsedAt: null },
      })
    }
  }

  transaction(() => {
    groups.forEach(records.groups.insert)
    subAccounts.forEach(records.subAccounts.insert)
  })
  for (let done = 0; done < operators; done += batch) {
    transaction(() => {
      for (let number = done; number < Math.min(operators, done + batch); number++) add(number)
    })
  }
}

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** A version 4 GUID that the text decides. */
const guidOf = <Guid extends string>(text: string) =>
  hexOf(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5') as Guid

/** What an address of that name would hold: letters without accents, or a word for what has none in Latin. */
const addressPart = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase() || `u${hexOf(name).slice(0, 5)}`
