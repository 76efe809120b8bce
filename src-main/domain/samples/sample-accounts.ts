/** An API account to make: times in days before now; `createdDaysAgo` null is one of unknown age. */
export interface SampleAccount {
  /** Position in the list of people. */
  person: number
  description: string
  userName: string | null
  createdDaysAgo: number | null
  usedDaysAgo: number | null
  validDays: number | null
}

const descriptions = [
  'Nightly report export',
  'Grafana dashboard',
  'Deploy pipeline',
  'Status page',
  'API',
  'Warehouse sync',
  'Alert webhook',
  'Monthly invoice check',
  'Inventory script',
  'Uptime badge',
  'SLA report',
  'Maintenance windows',
]

const namedLike = [
  'grafana-prod',
  'deploy-eu-west',
  'status-page',
  'warehouse-sync',
  'sla-report',
  'uptime-badge',
]

/** 0 to 4 accounts a person, 80 in all; the numbers are arbitrary and always the same. */
const accountsOf = (person: number) => [3, 2, 2, 4, 1, 2, 0, 3, 2, 1][person % 10] ?? 0

const describe = (person: number, turn: number): SampleAccount => {
  const position = person * 7 + turn * 5
  const createdDaysAgo = 3 + ((position * 37) % 360) // the youngest operator is 369 days old
  const account = {
    person,
    description: descriptions[position % descriptions.length] ?? 'API',
    userName: turn === 0 ? (namedLike[person] ?? null) : null,
  }
  if (turn === 2) return { ...account, createdDaysAgo: null, usedDaysAgo: null, validDays: null }
  const validDays = position % 8 === 1 ? ([30, 90, 365][position % 3] ?? null) : null
  const expiredDaysAgo = Math.max(0, createdDaysAgo - (validDays ?? createdDaysAgo))
  const usable = Math.min(createdDaysAgo - expiredDaysAgo, 60)
  const usedDaysAgo = position % 3 === 0 ? null : expiredDaysAgo + ((position * 13) % usable) + 0.04
  return { ...account, createdDaysAgo, usedDaysAgo, validDays }
}

export const sampleAccounts = (people: number): SampleAccount[] =>
  Array.from({ length: people }, (_, person) => person).flatMap((person) =>
    Array.from({ length: accountsOf(person) }, (_, turn) => describe(person, turn)),
  )
