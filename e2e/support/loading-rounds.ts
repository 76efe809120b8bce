import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { endWhileLoading, inPage, shownIn } from './window-gone.js'

const plain = 'The window stopped working while it was loading'
const watchedMs = 500
const givenUpMs = 6000

/** Crashes the page while it loads, looks at what comes for half a second, and has it loaded again; answers what was wrong. */
export async function loadingRound(app: ElectronApplication) {
  await endWhileLoading(app)
  const shows = async (words: string) => (await shownIn(app)).includes(words)
  if (!(await within(() => shows(plain)))) return 'the plain page did not come'
  await setTimeout(watchedMs)
  if (!(await shows(plain))) return 'the plain page did not stay'
  await inPage(app, `document.querySelector('a').click()`)
  return (await within(async () => !(await shows(plain)) && (await shows('Create administrator'))))
    ? ''
    : 'it is not back'
}

async function within(isSo: () => Promise<boolean>) {
  for (const until = Date.now() + givenUpMs; Date.now() < until; await setTimeout(20))
    if (await isSo()) return true
  return false
}
