import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { type Desk, startDesk } from './desk.js'
import { enter } from './first-start.js'
import { answerOf } from './main-answers.js'
import { openOperator } from './steps.js'

const operator = 'Sanne de Vries'
const field = 'Backup e-mail'

interface Rounds {
  profile: string
  rounds: number
  /** How long it is typed before the end comes, at least and at most; in milliseconds. */
  typing: readonly [least: number, most: number]
}

interface Kept {
  draft: { fields: { backupEmail: string } }
}

/** Types in the real application until it is ended with kill -9, again and again; what is typed is the time it is typed at. */
export async function draftRounds({ profile, rounds, typing: [least, most] }: Rounds) {
  const failures: string[] = []
  const lostMs: number[] = []
  let notOffered = 0
  let desk = await startDesk(profile)
  await enter(desk.page)
  for (let round = 1; round <= rounds; round++) {
    const killedAt = await typeAndKill(desk, least + Math.random() * (most - least))
    desk = await startDesk(profile)
    await enter(desk.page)
    const stored = await storedEmail(desk.page)
    if (isTime(stored)) failures.push(`round ${round}: the draft was applied by itself`)
    const [offer] = await answerOf<{ id: string }[]>(desk.page, 'drafts', 'offers')
    if (!offer) notOffered += 1
    else lostMs.push(killedAt - (await takeBack(desk.page, offer.id)))
  }
  return { failures, lostMs, notOffered, desk }
}

const isTime = (email: string) => /^\d+@/.test(email)

/** Answers when the signal was sent. */
async function typeAndKill({ app, page }: Desk, milliseconds: number) {
  await openOperator(page, operator)
  const gone = app.waitForEvent('close')
  await page.getByRole('textbox', { name: field }).evaluate((input) => {
    setInterval(() => {
      const box = input as HTMLInputElement
      box.value = `${Date.now()}@example.com`
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }, 20)
  })
  await setTimeout(milliseconds)
  app.process().kill('SIGKILL')
  const killedAt = Date.now()
  await gone
  return killedAt
}

async function storedEmail(page: Page) {
  const sort = { by: 'name', descending: false }
  const query = { filter: operator, group: null, subAccount: null, sort, offset: 0, limit: 1 }
  const { rows } = await answerOf<{ rows: { guid: string }[] }>(page, 'operatorLists', 'page', query)
  const stored = await answerOf<{ fields: { backupEmail: string } }>(page, 'operators', 'get', rows[0]?.guid)
  return stored.fields.backupEmail
}

/** Answers when the newest of what was kept had been typed. */
async function takeBack(page: Page, id: string) {
  const { draft } = await answerOf<Kept>(page, 'drafts', 'take', id)
  await answerOf(page, 'drafts', 'drop', id)
  return Number(draft.fields.backupEmail.split('@')[0])
}
