import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../storage/open-store.js'
import { basic, benchServices, serveTelltale } from './a-bench-service.js'
import { areaUnderCurve } from './area-under-curve.js'
import { askInTurn, type Asked, type Questions } from './ask-in-turn.js'
import { report, spread } from './figures.js'
import { freePort } from './free-port.js'
import { seededRandom } from './seeded-random.js'

/** Calls of each kind. */
const calls = 1000
const controlCalls = 200
const warmUps = 3
/** Of each kind. */
const accounts = 10
const random = seededRandom(4)

/** The header of that call of a kind. */
type Refused = (call: number) => string
type Times = Record<string, number[]>

if (process.argv[2] === 'ask') {
  process.once('message', (questions: Questions) => {
    void askInTurn(questions).then((asked) => process.send?.(asked, () => process.disconnect()))
  })
} else void measure()

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-bench-'))
  const db = openStore(join(folder, 'store', 'operator-desk.db'))
  const [port, telltalePort] = [await freePort(), await freePort()]
  const { services, authorizations } = await benchServices(db, 3 * accounts)
  db.prepare(`UPDATE api_accounts SET state = 'disabled' WHERE user_name IN (${namesFrom(accounts)})`).run()
  db.prepare(`DELETE FROM api_accounts WHERE user_name IN (${namesFrom(2 * accounts)})`).run()
  await services.apiService.configure({ on: true, port })
  const telltale = await serveTelltale(db, telltalePort)

  const unknown: Refused = (call) => basic(`nobody-${call}`, `wrong ${call}`)
  const wrong: Refused = (call) => basic(`user-${call % accounts}`, `wrong ${call}`)
  const disabled: Refused = (call) => basic(`user-${accounts + (call % accounts)}`, `wrong ${call}`)
  const deleted: Refused = (call) => authorizations[2 * accounts + (call % accounts)] ?? ''

  try {
    console.log(`${calls.toLocaleString('en')} refusals of each kind`)
    const times = await refusals(port, calls, { wrong, unknown, disabled, deleted })
    const chance: [number, number] = [0.47, 0.53]
    tell('an unknown user name', times['unknown'], times['wrong'], chance)
    tell('a disabled account', times['disabled'], times['wrong'], chance)
    tell('a deleted account', times['deleted'], times['wrong'], chance)
    const told = await refusals(telltalePort, controlCalls, { wrong, unknown })
    tell('control, an unknown user name without the decoy hash', told['unknown'], told['wrong'], [0, 0.1])
  } finally {
    await services.apiService.stop()
    await telltale.close()
    services.uses.write()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const namesFrom = (first: number) =>
  Array.from({ length: accounts }, (_, index) => `'user-${first + index}'`).join(', ')

/** Times of each kind, asked by a process of its own in rounds of one call a kind, each round in another order. */
async function refusals(port: number, rounds: number, kinds: Record<string, Refused>): Promise<Times> {
  const names = Object.keys(kinds)
  const turns = Array.from({ length: warmUps + rounds }, () => shuffled(names))
  const order = turns.flatMap((turn, call) => turn.map((name) => ({ name, call })))
  const { took, statuses } = await ask({
    port,
    path: '/auth/verify',
    authorizations: order.map(({ name, call }) => kinds[name]?.(call) ?? ''),
  })
  const others = statuses.filter((status) => status !== 401)
  if (statuses.length !== order.length || others.length > 0) throw new Error(`answered ${others}`)
  const times: Times = Object.fromEntries(names.map((name) => [name, []]))
  order.forEach(({ name, call }, index) => call >= warmUps && times[name]?.push(took[index] ?? 0))
  return times
}

async function ask(questions: Questions): Promise<Asked> {
  const child = fork(process.argv[1] ?? '', ['ask'])
  child.send(questions)
  const [asked] = (await once(child, 'message')) as [Asked]
  return asked
}

function shuffled<Value>(values: readonly Value[]) {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value)
}

function tell(what: string, kind: number[] = [], wrong: number[] = [], allowed: [number, number]) {
  report({
    what: `timing: ${what}`,
    ...spread(kind),
    ...{ floor: 'of a wrong password', floorMs: spread(wrong).p50 },
    ...{ measure: 'AUC', value: areaUnderCurve(kind, wrong), allowed },
    note: `${kind.length.toLocaleString('en')} calls of each`,
  })
}
