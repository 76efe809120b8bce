import { runPlaywright } from './lib/playwright.mjs'
import { finish } from './lib/say.mjs'

await finish(() => runPlaywright('playwright.config.ts', process.argv.slice(2)))
