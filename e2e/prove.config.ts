import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'prove',
  testMatch: '*.prove.ts',
  outputDir: '../test-results/prove',
  timeout: 3_600_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: 'list',
})
