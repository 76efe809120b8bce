import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tour',
  testMatch: 'tour.ts',
  outputDir: '../test-results/tour',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: 'list',
})
