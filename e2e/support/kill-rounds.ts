import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { type Desk, startDesk } from './desk.js'
import { enter } from './first-start.js'
import { answerOf } from './main-answers.js'
import { openOperator } from './steps.js'

const operator = 'Sanne de Vries'
/** After `Saved`. */
const withinMs = 60
/** Around the click: so early that some of them come before the Save is done. */
const aroundClickMs = 4

interface Stored {
  version: number
  fields: Record<string, unknown>
}

interface Rounds {
  profile: string
  rounds: number
  /** `saved`: killed after it says so. `clicked`, the control: killed at about the click, and it may be lost. */
  after: 'saved' | 'clicked'
}

/** Saves in the real application and ends it with kill -9, again and again; answers with what was not as saved. */
export async function killRounds({ profile, rounds, after }: Rounds) {
  const failures: string[] = []
  const waited: number[] = []
  let desk = await startDesk(profile)
  await enter(desk.page)
  let expected = await storedOf(desk.page)
  for (let round = 1; round <= rounds; round++) {
    const wanted = {
      mobilePhone: `+3161${String(1_000_000 + round)}`,
      backupEmail: `round-${round}@example.com`,
    }
    await edit(desk.page, wanted)
    waited.push(await saveAndKill(desk, after))
    desk = await startDesk(profile)
    await enter(desk.page)
    const stored = await storedOf(desk.page)
    const whole = { version: expected.version + 1, fields: { ...expected.fields, ...wanted } }
    const problem = await differenceFrom(desk.page, stored, whole)
    if (problem) failures.push(`round ${round}, killed ${waited.at(-1)} ms after: ${problem}`)
    expected = stored
  }
  return { failures, longest: Math.max(...waited), desk }
}

async function edit(page: Page, { mobilePhone, backupEmail }: Record<'mobilePhone' | 'backupEmail', string>) {
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'Mobile phone' }).fill(mobilePhone)
  await page.getByRole('textbox', { name: 'Backup e-mail' }).fill(backupEmail)
}

/** Answers how many milliseconds after the word, or the click, the signal was sent. */
async function saveAndKill({ app, page }: Desk, after: Rounds['after']) {
  const gone = app.waitForEvent('close')
  const clicked = clickSave(page)
  const at = after === 'saved' ? await clicked : Date.now()
  clicked.catch(() => undefined) // the window may go before it can answer
  const wait = Math.random() * (after === 'saved' ? withinMs : aroundClickMs)
  await setTimeout(Math.max(0, at + wait - Date.now()))
  app.process().kill('SIGKILL')
  const killedAfter = Date.now() - at
  await gone
  return Math.round(killedAfter)
}

/** Clicks, and answers with the moment at which the page says `Saved`. */
const clickSave = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const told = () =>
          [...document.querySelectorAll('[role=status]')].map((one) => one.textContent?.trim())
        const look = () => told().includes('Saved') && resolve(performance.timeOrigin + performance.now())
        const buttons = [...document.querySelectorAll('button')]
        const save = buttons.find((button) => button.textContent?.trim().startsWith('Save'))
        if (!save) return reject(new Error('no button to save'))
        const everything = { childList: true, subtree: true, characterData: true }
        new MutationObserver(look).observe(document.body, everything)
        save.click()
      }),
  )

const everybody = { group: null, subAccount: null, sort: { by: 'name', descending: false } }

async function guidOf(page: Page) {
  const query = { ...everybody, filter: operator, offset: 0, limit: 1 }
  const { rows } = await answerOf<{ rows: { guid: string }[] }>(page, 'operatorLists', 'page', query)
  return rows[0]?.guid ?? ''
}

const storedOf = async (page: Page) => answerOf<Stored>(page, 'operators', 'get', await guidOf(page))

async function differenceFrom(page: Page, stored: Stored, wanted: Stored) {
  const { broken } = await answerOf<{ broken: unknown }>(page, 'activity', 'verify', { noted: null })
  if (broken) return `the activity record is broken: ${JSON.stringify(broken)}`
  for (const [name, value] of Object.entries(wanted.fields)) {
    if (stored.fields[name] !== value)
      return `${name} is ${String(stored.fields[name])}, not ${String(value)}`
  }
  if (stored.version !== wanted.version) return `version ${stored.version}, not ${wanted.version}`
  const told = await newestSaved(page)
  const phone = wanted.fields['mobilePhone']
  return told.includes(String(phone)) ? undefined : `the activity record does not tell of ${String(phone)}`
}

/** The newest entry about that operator's Save, as text. */
async function newestSaved(page: Page) {
  const query = {
    ...{ operator: await guidOf(page), action: 'operator-saved', actor: null, from: null, until: null },
    ...{ filter: '', before: null, limit: 1 },
  }
  return JSON.stringify((await answerOf<{ rows: unknown[] }>(page, 'activity', 'page', query)).rows)
}
