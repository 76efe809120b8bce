import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '../support/api-calls.js'
import { dropProfile, electronPath, newProfile, storeIn } from '../support/desk.js'
import { evaluateIn, inspectorTargets } from '../support/inspector.js'
import {
  archiveIn,
  binaryIn,
  copyPackaged,
  isRoot,
  kill,
  letAnyCodeIn,
  packagedFolder,
  root,
  startFrom,
} from './packaged.js'

interface Attempt {
  binary: string
  args: string[]
  env?: Record<string, string>
  /** What is done once the application is up. */
  attack?: (marker: string) => Promise<unknown>
}

const payload = `require('node:fs').writeFileSync(process.env.MARKER, 'code ran')`
const sandbox = isRoot ? ['--no-sandbox'] : []
const unfused = { binary: electronPath, args: [root] }
const fused = { binary: binaryIn(packagedFolder), args: [] as string[] }
let files: string

test.beforeAll(() => {
  files = newProfile()
  writeFileSync(join(files, 'payload.cjs'), payload)
})
test.afterAll(() => dropProfile(files))

/** Whether foreign code ran, or the application came up or ended without it. */
async function outcomeOf({ binary, args, env = {}, attack }: Attempt) {
  const profile = newProfile()
  const marker = join(profile, 'marker')
  const started = startFrom(binary, [...args, ...sandbox, `--user-data-dir=${profile}`], {
    env: { ...process.env, MARKER: marker, ...env },
  })
  const state = () => {
    if (existsSync(marker)) return 'code ran'
    if (existsSync(storeIn(profile))) return 'application'
    return started.child.exitCode === null ? 'starting' : 'ended'
  }
  await expect.poll(state, { timeout: 30_000 }).not.toBe('starting')
  await attack?.(marker)
  const outcome = state()
  await kill(started)
  dropProfile(profile)
  return outcome
}

test('ELECTRON_RUN_AS_NODE runs no code', async () => {
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  const args = [join(files, 'payload.cjs')]

  expect(await outcomeOf({ ...fused, args, env })).toBe('application')
  expect(await outcomeOf({ ...unfused, args, env }), 'control').toBe('code ran')
})

test('NODE_OPTIONS runs no code', async () => {
  const env = { NODE_OPTIONS: `--require ${join(files, 'payload.cjs')}` }

  expect(await outcomeOf({ ...fused, env })).toBe('application')
  expect(await outcomeOf({ ...unfused, env }), 'control').toBe('code ran')
})

test('--inspect lets no debugger in', async () => {
  const port = await freePort()
  const inspect = (to: typeof fused, attack: NonNullable<Attempt['attack']>) =>
    outcomeOf({ ...to, args: [`--inspect=${port}`, ...to.args], attack })
  const write = (marker: string) =>
    evaluateIn(port, `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)

  const refused = async () => expect(await inspectorTargets(port)).toBeUndefined()
  expect(await inspect(fused, refused)).toBe('application')
  expect(await inspect(unfused, write), 'control').toBe('code ran')
})

test('an `app` folder beside the archive, or in its place, runs no code', async () => {
  const copy = copyPackaged()
  const folder = join(copy, 'resources/app')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'foreign', main: 'payload.cjs' }))
  writeFileSync(join(folder, 'payload.cjs'), payload)
  const start = { binary: binaryIn(copy), args: [] }

  expect(await outcomeOf(start)).toBe('application')
  rmSync(archiveIn(copy))
  expect(await outcomeOf(start)).toBe('ended')
  await letAnyCodeIn(copy)
  expect(await outcomeOf(start), 'control').toBe('code ran')
  dropProfile(copy)
})

for (const how of ['--remote-debugging-port=0', '--remote-debugging-pipe']) {
  test(`${how} does not start the application`, async () => {
    expect(await outcomeOf({ ...fused, args: [how] })).toBe('ended')
    const beside = [`--inspect=${await freePort()}`, how, ...unfused.args]
    expect(await outcomeOf({ ...unfused, args: beside }), 'control').toBe('application')
  })
}
