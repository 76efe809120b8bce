import { existsSync } from 'node:fs'
import { inRoot } from './places.mjs'
import { runPlaywright } from './playwright.mjs'
import { say } from './say.mjs'

/** Leads through the whole application, takes a picture of each stop and says where they are. */
export async function takeTour(args = []) {
  const code = await runPlaywright('tour.config.ts', args)
  const page = inRoot('tour/index.html')
  if (existsSync(page)) say(`\nThe pictures of the tour are in ${page}`)
  return code
}
