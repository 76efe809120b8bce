import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { argumentsFor, dropProfile, electronPath, newProfile } from '../support/desk.js'
import { report } from '../support/proof.js'
import { expect, test } from '../support/test.js'

const rounds = 50
const controlRounds = 5
/** Longer than a start that is refused takes, on a machine with other work. */
const watchedMs = 10_000

function start(profile: string) {
  const child = spawn(electronPath, argumentsFor(profile), { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part))
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  return { child, ended, said: () => said }
}

/** What was written to the logs of a profile, from the end on that they had before. */
function logOf(profile: string) {
  const path = join(profile, 'logs', 'main.log')
  const read = () => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  const before = read().length
  return () => read().slice(before)
}

/**
 * Starts both at once; answers what was wrong, where they do not have one store with one writer. A lock that a kill left
 * behind may let both begin (Chromium takes it away, and may take away the other's): then the claim on the store decides.
 */
async function startTwo(profiles: [string, string]) {
  const logged = logOf(profiles[1])
  const both = profiles.map(start)
  const first = await Promise.race([
    ...both.map(({ ended }, at) => ended.then(() => at)),
    setTimeout(watchedMs),
  ])
  await setTimeout(300)
  const going = both.filter(({ child }) => child.exitCode === null && child.signalCode === null)
  const gone = both[Number(first)]
  for (const { child, ended } of both) {
    child.kill('SIGKILL')
    await ended
  }
  if (going.length === 2) return /store refused store-busy/.test(logged()) ? byClaim : 'two of two went on'
  if (going.length === 0) return 'none of two went on'
  return gone?.said().includes('is running already') ? '' : 'the second said nothing'
}

const byClaim = 'the second shows that the store is in use'

test('two starts at once', async () => {
  const started = Date.now()
  const failures: string[] = []
  let claims = 0
  const profile = newProfile()
  for (let round = 0; round < rounds; round++) {
    const problem = await startTwo([profile, profile])
    if (problem === byClaim) claims++
    else if (problem) failures.push(`round ${round}: ${problem}`)
  }
  let both = 0
  for (let round = 0; round < controlRounds; round++) {
    const others = [newProfile(), newProfile()] as [string, string]
    if ((await startTwo(others)) === 'two of two went on') both++
    others.forEach(dropProfile)
  }
  dropProfile(profile)

  report(
    {
      promise: 'of two starts at once one has the store, and the other says so',
      tries: rounds,
      failures,
      control: { what: 'in two profiles', tries: controlRounds, failures: both },
      note: `${claims} times by the claim on the store`,
    },
    started,
  )
  expect(failures).toEqual([])
})
