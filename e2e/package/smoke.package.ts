import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { statusOf } from '../support/api-calls.js'
import { dropProfile, newProfile, storeIn } from '../support/desk.js'
import { administrator, begin, enter, lock } from '../support/first-start.js'
import { evaluateIn } from '../support/inspector.js'
import { switchOn } from '../support/service-steps.js'
import { addApiUser, openApiManagement, save } from '../support/steps.js'
import { close, drive } from './driven.js'
import {
  archiveIn,
  binaryIn,
  copyPackaged,
  differingBytes,
  isRoot,
  kill,
  letInspectorIn,
  packagedFolder,
  startFrom,
} from './packaged.js'

test('signs in, saves an operator, backs up, and is at once of use to a script', async () => {
  const [copy, profile] = [copyPackaged(), newProfile()]
  const args = [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`]
  await letInspectorIn(copy)
  expect(differingBytes(binaryIn(packagedFolder), binaryIn(copy)), 'all but one fuse is as packaged').toBe(1)
  expect(differingBytes(archiveIn(packagedFolder), archiveIn(copy))).toBe(0)

  const desk = await drive(copy, args)
  const { page, inspector } = desk
  await begin(page)
  await lock(page)
  await enter(page)
  await openApiManagement(page, administrator.fullName)
  const password = await addApiUser(page, 'packaged-script')
  await save(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1)
  const port = await switchOn(page)
  expect(await heavyThread(inspector, storeIn(profile))).toBe('no job of-nobody')
  expect(await bcryptSays(inspector)).toBe('true false')
  expect(await close(desk)).toBe(0)

  // The very folder that was packaged, which lets nobody in but by its doors.
  const packaged = startFrom(binaryIn(packagedFolder), args)
  const status = () => statusOf(port, '/auth/verify', 'packaged-script', password).catch(() => 0)
  await expect.poll(status, { timeout: 30_000 }).toBe(204)
  expect(await statusOf(port, '/auth/verify', 'packaged-script', `${password}x`)).toBe(401)
  packaged.child.kill('SIGTERM')
  expect(await packaged.ended).toBe(0)
  await kill(packaged)

  const log = join(profile, 'logs/main.log')
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('')
  expect(existsSync(join(dirname(storeIn(profile)), 'backups'))).toBe(true)
  dropProfile(copy)
  dropProfile(profile)
})

/** What the thread of heavy jobs, started from within the archive, answers when it is asked for a job that is none. */
const heavyThread = (inspector: number, path: string) =>
  evaluateIn(
    inspector,
    `new Promise((resolve) => {
      const { app } = process.mainModule.require('electron')
      const { Worker } = process.getBuiltinModule('node:worker_threads')
      const workerData = { path: ${JSON.stringify(path)}, name: 'of-nobody', stop: new SharedArrayBuffer(4) }
      new Worker(app.getAppPath() + '/out/main/heavy-thread.cjs', { workerData })
        .once('message', ({ defect }) => resolve(/no job of-nobody/.exec(defect)?.[0] ?? defect))
        .once('error', (error) => resolve(String(error)))
    })`,
  )

/** Whether the library for imported hashes, which no step above needs, takes a right password and refuses a wrong one. */
const bcryptSays = (inspector: number) =>
  evaluateIn(
    inspector,
    `(() => {
      const { hashSync, verifySync } = process.mainModule.require('@node-rs/bcrypt')
      const hash = hashSync('right', 4)
      return [verifySync('right', hash), verifySync('wrong', hash)].join(' ')
    })()`,
  )

test('holds the licence of every package in its archive, and a bill of materials that names it', () => {
  const files = listPackage(archiveIn(packagedFolder), { isPack: false })
  const packages = files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)$/.exec(file)?.[1] ?? [])
  const licences = readFileSync(join(packagedFolder, 'licences/THIRD-PARTY-LICENCES.txt'), 'utf8')
  const bill = JSON.parse(
    readFileSync(join(packagedFolder, 'licences/bill-of-materials.cdx.json'), 'utf8'),
  ) as { components: { group?: string; name: string; scope: string }[] }
  const shipped = bill.components
    .filter(({ scope }) => scope === 'required')
    .map(({ group, name }) => (group ? `${group}/${name}` : name))

  expect(packages.sort()).toEqual([
    '@node-rs/bcrypt',
    `@node-rs/bcrypt-linux-${process.arch}-gnu`,
    ...['@phc/format', 'argon2', 'better-sqlite3', 'node-gyp-build'],
  ])
  for (const name of [...packages, '@vue/runtime-core', 'zod', 'SQLite']) {
    expect(shipped).toContain(name)
    expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'm'))
  }
  expect(shipped).toContain('Electron')
  expect(shipped).not.toContain('vitest')
})

test('holds no source, no test and no map of ours', () => {
  const files = listPackage(archiveIn(packagedFolder), { isPack: false })

  expect(files.filter((file) => /\.(ts|vue|map|test\.\w+)$|\/(e2e|src-\w+|scripts)\//.test(file))).toEqual([])
  expect(files).toContain('/out/main/index.cjs')
})
