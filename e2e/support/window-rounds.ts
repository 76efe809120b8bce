import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { endPage, inPage } from './window-gone.js'

/** Longer than a page takes until it has settled. */
const settledMs = 2500
export const givenUpMs = 6000

/** Whether the application stands there, and an operator's page can be opened. */
const isBack = (app: ElectronApplication) =>
  inPage(app, `document.body.innerText.includes('View all operators')`).then((back) => back === true)

/** Answers after how many milliseconds the window was back, or after how many that was given up. */
export async function comeBack(app: ElectronApplication, since: number) {
  while (!(await isBack(app)) && Date.now() - since < givenUpMs) await setTimeout(20)
  return Date.now() - since
}

const typing = (guid: string) => `void (async () => {
  location.hash = '#/operators/${guid}'
  const field = () => [...document.querySelectorAll('label')].find((label) => label.textContent.includes('Backup e-mail'))
  for (let waited = 0; !field() && waited < 200; waited++) await new Promise((done) => setTimeout(done, 20))
  setInterval(() => {
    const box = field()?.control
    if (!box) return
    box.value = Date.now() + '@example.com'
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }, 20)
})()`

const asked = (room: string, call: string, input?: unknown) =>
  `window.bridge.call.${room}.${call}(${JSON.stringify(input)}).then((answer) => JSON.parse(answer).value)`

interface Kept {
  draft: { fields: { backupEmail: string } }
}

interface Round {
  app: ElectronApplication
  guid: string
  round: number
  /** Milliseconds. */
  typingMs: number
}

/**
 * Types into an operator's page until that is ended, and waits for the window. Answers how long it was away, what of the
 * typing was lost (both in milliseconds), and whether a draft was offered, and none applied.
 */
export async function windowRound({ app, guid, round, typingMs }: Round) {
  await inPage(app, typing(guid))
  await setTimeout(settledMs + typingMs)
  await endPage(app, round % 2 === 0 ? 'killed by its id' : 'crashed by Chromium')
  const endedAt = Date.now()
  const awayMs = await comeBack(app, endedAt)
  const offers = (await inPage(app, asked('drafts', 'offers'))) as { id: string }[] | undefined
  const stored = (await inPage(app, asked('operators', 'get', guid))) as Kept['draft'] | undefined
  const applied = /^\d+@/.test(stored?.fields.backupEmail ?? '')
  const [offer] = offers ?? []
  if (!offer) return { awayMs, applied, lostMs: undefined }
  const { draft } = (await inPage(app, asked('drafts', 'take', offer.id))) as Kept
  await inPage(app, asked('drafts', 'drop', offer.id))
  return { awayMs, applied, lostMs: endedAt - Number(draft.fields.backupEmail.split('@')[0]) }
}
