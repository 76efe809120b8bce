import { defineConfig } from '@playwright/test'
import common from './playwright.config.js'

/** The packaged application, as `npm run package` has made it. */
export default defineConfig({
  ...common,
  testDir: 'package',
  testMatch: '*.package.ts',
  timeout: 120_000,
  workers: 1,
})
