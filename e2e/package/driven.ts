import { chromium, expect, type Page } from '@playwright/test'
import { freePort } from '../support/api-calls.js'
import { binaryIn, kill, type Started, startFrom } from './packaged.js'

export interface Driven {
  started: Started
  page: Page
  /** Where Node's inspector of its main process listens. */
  inspector: number
}

const address = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/

interface Target {
  type: string
  title: string
}

/** Whether the page shows what it is: one that is attached to while its window opens may wait for ever. */
const isShown = (port: string) =>
  fetch(`http://127.0.0.1:${port}/json/list`).then(
    async (response) =>
      ((await response.json()) as Target[]).some(
        ({ type, title }) => type === 'page' && title.includes(' · '),
      ),
    () => false,
  )

/** Starts a copy that lets debuggers in and, once its window is there, drives that over Chromium's own protocol. */
export async function drive(copy: string, args: string[], options = {}): Promise<Driven> {
  const inspector = await freePort()
  const debugging = [`--inspect=${inspector}`, '--remote-debugging-port=0']
  const started = startFrom(binaryIn(copy), [...debugging, ...args], options)
  await expect.poll(started.said, { timeout: 30_000 }).toMatch(address)
  const port = address.exec(started.said())?.[1] ?? ''
  await expect.poll(() => isShown(port), { timeout: 30_000 }).toBe(true)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  await expect.poll(() => pages().length, { timeout: 30_000 }).toBe(1)
  const [page] = pages()
  if (!page) throw new Error('no window')
  return { started, page, inspector }
}

/** Closes the window as its owner does, and answers with the exit code of the application. */
export async function close({ page, started }: Driven) {
  await page.close().catch(() => undefined) // the application, and with it the connection, ends
  const code = await started.ended
  await kill(started)
  return code
}
