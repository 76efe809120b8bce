import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, type TestInfo } from '@playwright/test'
import { type Desk, dropProfile, newProfile, startDesk } from './desk.js'
import { begin, enter } from './first-start.js'
import { stateOf } from './state-of.js'

interface WorkerFixtures {
  /** A profile with the first administrator and the sample data, made once and copied for each test. */
  filledProfile: string
}

interface Fixtures {
  profile: string
  /** A desk as it is started for the very first time. */
  newDesk: Desk
  /** A desk whose first administrator is signed in, and alone. */
  desk: Desk
  /** A desk whose first administrator is signed in, and whose store holds the sample data. */
  filledDesk: Desk
}

/** Every test has an empty profile of its own, and fails where the page logs an error. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  filledProfile: [
    async ({}, use) => {
      const profile = newProfile()
      const { app, page } = await startDesk(profile)
      await begin(page, { sampleData: true })
      await app.close()
      await use(profile)
      dropProfile(profile)
    },
    { scope: 'worker' },
  ],
  profile: async ({}, use) => {
    const profile = newProfile()
    await use(profile)
    dropProfile(profile)
  },
  newDesk: async ({ profile }, use, test) => useDesk(profile, test, use),
  desk: async ({ newDesk }, use) => {
    await begin(newDesk.page)
    await use(newDesk)
  },
  filledDesk: async ({ profile, filledProfile }, use, test) => {
    filledCopy(filledProfile, profile)
    await useDesk(profile, test, async (desk) => {
      await enter(desk.page)
      await use(desk)
    })
  },
})

/** Puts the store of the filled profile into another one, which no desk uses yet. */
export const filledCopy = (filledProfile: string, profile: string) =>
  cpSync(join(filledProfile, 'store'), join(profile, 'store'), { recursive: true })

async function useDesk(profile: string, test: TestInfo, use: (desk: Desk) => Promise<void>) {
  const desk = await startDesk(profile)
  const errors: string[] = []
  desk.page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  desk.page.on('pageerror', (error) => errors.push(error.message))
  await use(desk)
  if (test.status !== test.expectedStatus) console.error(await stateOf(desk))
  await endDesk(desk)
  expect(errors).toEqual([])
}

/** Ends the application without its questions, whatever a test has left unsaved. */
export async function endDesk({ app }: Desk) {
  await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined) // it may be gone already
  await app.close().catch(() => undefined)
}

export { expect }
