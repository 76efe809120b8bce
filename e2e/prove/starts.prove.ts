import { spawn } from 'node:child_process'
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

/** Starts both at once; answers what was wrong, where not exactly one of them goes on. */
async function startTwo(profiles: [string, string]) {
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
  if (going.length !== 1) return `${going.length} of two went on`
  return gone?.said().includes('is running already') ? '' : 'the second said nothing'
}

test('two starts at once', async () => {
  const started = Date.now()
  const failures: string[] = []
  const profile = newProfile()
  for (let round = 0; round < rounds; round++) {
    const problem = await startTwo([profile, profile])
    if (problem) failures.push(`round ${round}: ${problem}`)
  }
  let both = 0
  for (let round = 0; round < controlRounds; round++) {
    const others = [newProfile(), newProfile()] as [string, string]
    if (await startTwo(others)) both++
    others.forEach(dropProfile)
  }
  dropProfile(profile)

  report(
    {
      promise: 'of two starts at once one goes on, and the other says so',
      tries: rounds,
      failures,
      control: { what: 'in two profiles', tries: controlRounds, failures: both },
    },
    started,
  )
  expect(failures).toEqual([])
})
