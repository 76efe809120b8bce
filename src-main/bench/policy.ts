import type { Database } from 'better-sqlite3'
import { findingColumn, policy, policyRule, usualPolicy } from '../../src-preload/contract/policy.js'
import { createFindingsService } from '../domain/policy/findings-service.js'
import { createRepositories } from '../storage/repositories.js'
import { frame, report, spread, timed, timedAsync } from './figures.js'
import { withLargeStore } from './a-store-in-a-folder.js'

const rounds = 5
const window = 1
const sorts = findingColumn.options.flatMap((by) => [false, true].map((descending) => ({ by, descending })))

async function measure(db: Database) {
  const records = createRepositories(db)
  const now = Date.now()
  const policyNow = () => ({ values: usualPolicy, now })
  const findings = createFindingsService({
    records: records.policy,
    apiAccounts: records.apiAccounts,
    policyNow,
  })

  /** As the edge does it: parsed on the way in and on the way out. */
  const page = async (rule: string | null, sort: object) =>
    policy.page.output.parse(
      await findings.page(policy.page.input.parse({ rule, sort, offset: 0, limit: 50 }), window),
    )

  const found = new Map<string, ReturnType<typeof spread>>()
  for (const rule of [null, ...policyRule.options]) {
    for (const sort of sorts) {
      const took: number[] = []
      for (let round = 0; round < rounds; round++) took.push((await timedAsync(() => page(rule, sort)))[0])
      found.set(`${rule ?? 'any'} by ${sort.by}${sort.descending ? ', descending' : ''}`, spread(took))
    }
  }
  const [slowest] = [...found].sort(([, one], [, other]) => other.p50 - one.p50)
  if (!slowest) throw new Error('nothing was measured')
  report({
    what: 'policy: the first 50 of 300,000 API users, by the slowest rule and order',
    ...{ ...slowest[1], ...frame, measure: 'p50 ms', value: slowest[1].p50, note: slowest[0] },
    allowed: [0, frame.floorMs],
  })

  const counting = records.policy.counting(policyNow())
  const steps: number[] = []
  while (!counting.ended()) steps.push(timed(counting.walk)[0])
  const { worst } = spread(steps)
  report({
    what: 'policy: longest the main process is held up while all of them are counted',
    ...{
      ...spread(steps),
      ...frame,
      measure: 'worst ms',
      value: worst,
      allowed: [0, frame.floorMs] as const,
    },
    note: `${steps.length} steps, ${Math.round(steps.reduce((sum, step) => sum + step, 0))} ms`,
  })
}

void withLargeStore(100_000, measure) // what it throws ends the process with a code that the script sees
