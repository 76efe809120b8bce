import { chmodSync, chownSync, copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dropProfile, newProfile } from '../support/desk.js'
import { begin } from '../support/first-start.js'
import { close, drive } from './driven.js'
import { copyPackaged, isRoot, letInspectorIn } from './packaged.js'

const nobody = 65_534

/** What Linux says of the processes of that user-data folder and type, such as `renderer`. */
function statusOf(profile: string, type: string) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!command.includes(`--type=${type}`) || !command.includes(profile)) return []
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]
      return [{ seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs'), user: field('Uid') }]
    } catch {
      return [] // it has ended meanwhile
    }
  })
}

/** Hands the display and the folders to an ordinary user, and starts as that user; as we are, where we are one. */
function asOrdinaryUser(profile: string, copy: string) {
  if (!isRoot) return {}
  chownSync(profile, nobody, nobody)
  chmodSync(copy, 0o755)
  const { XAUTHORITY: key } = process.env
  if (key) {
    copyFileSync(key, join(profile, 'display'))
    chownSync(join(profile, 'display'), nobody, nobody)
  }
  const env = { ...process.env, HOME: profile, ...(key && { XAUTHORITY: join(profile, 'display') }) }
  return { uid: nobody, gid: nobody, env, cwd: profile }
}

test('an ordinary user runs it with the Chromium sandbox on', async () => {
  const [copy, profile] = [copyPackaged(), newProfile()]
  await letInspectorIn(copy)
  const desk = await drive(copy, [`--user-data-dir=${profile}`], asOrdinaryUser(profile, copy))

  await begin(desk.page)
  const renderers = statusOf(profile, 'renderer')

  const user = String(isRoot ? nobody : process.getuid?.())
  expect(renderers).toEqual([{ seccomp: '2', noNewPrivileges: '1', user }])
  expect(await close(desk)).toBe(0)
  dropProfile(copy)
  dropProfile(profile)
})

test('control: without the sandbox, which only root has to do without, the same look finds none', async () => {
  const [copy, profile] = [copyPackaged(), newProfile()]
  await letInspectorIn(copy)
  const desk = await drive(copy, ['--no-sandbox', `--user-data-dir=${profile}`])

  await expect.poll(() => statusOf(profile, 'renderer')).toMatchObject([{ seccomp: '0' }])
  expect(await close(desk)).toBe(0)
  dropProfile(copy)
  dropProfile(profile)
})
