import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'bench',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  timeout: 240_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: 'list',
})
