import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import type { Desk } from './desk.js'

/** Keeps what the main process says on its way out, since Playwright tells it nowhere. */
export function listenTo(app: ElectronApplication) {
  const { stdout, stderr } = app.process()
  const said: string[] = []
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return () => said.join('')
}

/** What tells a test that stands still from one that is wrong: for whoever reads the failure, while the desk is still there. */
export async function stateOf({ app, page, profile, said }: Desk) {
  const answered = (answer: Promise<unknown>) =>
    Promise.race([answer.then(String, String), setTimeout(3000, 'no answer in 3 s')])
  const log = join(profile, 'logs', 'main.log')
  return [
    `the main process: ${await answered(app.evaluate(() => new Promise((done) => process.nextTick(() => done('answers')))))}`,
    `the page: ${await answered(page.evaluate(() => `answers, ${document.visibilityState}, ${document.title}`))}`,
    `a frame: ${await answered(page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done('painted')))))}`,
    `threads of the main process: ${threadsOf(app.process().pid)}`,
    `its log: ${existsSync(log) ? readFileSync(log, 'utf8') : 'none'}`,
    `it said: ${said()}`,
  ].join('\n')
}

/** Where each thread waits in the kernel; Linux alone tells it. */
function threadsOf(pid: number | undefined) {
  const folder = `/proc/${pid}/task`
  if (!existsSync(folder)) return 'not to be seen'
  return readdirSync(folder)
    .map((thread) =>
      ['comm', 'wchan'].map((what) => readFileSync(join(folder, thread, what), 'utf8').trim()).join(' in '),
    )
    .join(', ')
}
