import { prepareVirtualDisplay } from './lib/libraries.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { finish } from './lib/say.mjs'

await finish(async () => {
  if (process.platform === 'linux') await prepareVirtualDisplay() // also for the clipboards of a test of its own
  return runPlaywright('playwright.config.ts', process.argv.slice(2))
})
