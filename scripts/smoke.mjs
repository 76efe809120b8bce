import { packageApplication } from './lib/package.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { finish } from './lib/say.mjs'

/** Packages the application and drives what came out. */
await finish(async () => {
  const code = await packageApplication()
  return code === 0 ? runPlaywright('package.config.ts', process.argv.slice(2)) : code
})
