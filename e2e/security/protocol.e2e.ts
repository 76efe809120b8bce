import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../support/test.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const secret = 'eslint.config.js' // two folders up from what is served, with an ending that is served

const stepsUp = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '.%2e%2F',
  '..\\',
  '..%5c',
  '%2e%2e%5c',
  '%252e%252e%252f',
  '%25252e%25252e%25252f',
  '....//',
  '..;/',
  '..%00/',
  '..%0d%0a/',
  '%c0%ae%c0%ae/',
  '%e0%80%ae%e0%80%ae%e0%80%af',
  '%uff0e%uff0e/',
  '．．／',
]
const beginnings = ['', 'assets/', './']
const traversals = stepsUp.flatMap((step) => beginnings.map((begin) => `${begin}${step.repeat(2)}${secret}`))
const absolute = join(root, secret)
const others = [
  `app://operator-desk/${absolute}`,
  `app://operator-desk//${absolute}`,
  `app://operator-desk/${encodeURIComponent(absolute)}`,
  `app://operator-desk/file://${absolute}`,
  'app://operator-desk/',
  'app://operator-desk/assets',
  'app://operator-desk/%',
  'app://elsewhere/index.html',
  'app://operator-desk.example.org/index.html',
  'app://index.html',
]

interface Fetched {
  status: number
  text: string
}

/** Fetches as the main process can, past the content security policy of the page. */
const fetchAll = (app: ElectronApplication, urls: string[], method = 'GET'): Promise<Fetched[]> =>
  app.evaluate(
    ({ net }, asked) =>
      Promise.all(
        asked.urls.map((url) =>
          net.fetch(url, { method: asked.method }).then(
            async (response) => ({ status: response.status, text: await response.text() }),
            (error: Error) => ({ status: 0, text: error.message }),
          ),
        ),
      ),
    { urls, method },
  )

test('app:// gives out the files of the build and nothing beside or above them', async ({
  newDesk: { app },
}) => {
  const urls = [...traversals.map((path) => `app://operator-desk/${path}`), ...others]
  const kept = readFileSync(join(root, secret), 'utf8')
  expect(traversals.length).toBeGreaterThan(50)
  expect(existsSync(join(root, 'out/renderer', `../../${secret}`)), 'control: it lies there').toBe(true)

  const [index] = await fetchAll(app, ['app://operator-desk/index.html'])
  expect(index).toMatchObject({ status: 200, text: expect.stringContaining('<div id="app">') as unknown })
  const answers = await fetchAll(app, urls)

  answers.forEach(({ status, text }, at) => {
    expect([0, 404], urls[at]).toContain(status)
    expect(text.includes(kept.slice(0, 40)), urls[at]).toBe(false)
  })
  expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThan(50)
})

test('app:// answers no other method, and says what each file is', async ({ newDesk: { app } }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const [answer] = await fetchAll(app, ['app://operator-desk/index.html'], method)
    expect(answer?.status, method).not.toBe(200)
  }
  const headers = await app.evaluate(async ({ net }) =>
    Object.fromEntries((await net.fetch('app://operator-desk/index.html')).headers.entries()),
  )
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})
