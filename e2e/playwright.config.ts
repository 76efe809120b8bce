import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: ['*.e2e.ts', 'tour/tour.ts'], // `npm start` leads through the tour where there is no display
  testIgnore: process.platform === 'linux' ? [] : 'secret-*.e2e.ts', // they read the clipboards of X11
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
})
