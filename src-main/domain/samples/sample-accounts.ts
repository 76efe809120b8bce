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
  const createdDaysAgo = 3 + ((position * 37) % 700)
  const account = {
    person,
    description: descriptions[position % descriptions.length] ?? 'API',
    userName: turn === 0 ? (namedLike[person] ?? null) : null,
  }
  if (turn === 2) return { ...account, createdDaysAgo: null, usedDaysAgo: null, validDays: null }
  const usedDaysAgo = position % 3 === 0 ? null : ((position * 13) % Math.min(createdDaysAgo, 60)) + 0.04
  return { ...account, createdDaysAgo, usedDaysAgo, validDays: position % 8 === 1 ? 365 : null }
}

export const sampleAccounts = (people: number): SampleAccount[] =>
  Array.from({ length: people }, (_, person) => person).flatMap((person) =>
    Array.from({ length: accountsOf(person) }, (_, turn) => describe(person, turn)),
  )
