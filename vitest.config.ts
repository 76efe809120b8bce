import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['src-*/**/*.test.ts', 'scripts/**/*.test.mjs'],
    restoreMocks: true,
    testTimeout: 20_000, // many tests hash passwords, which takes long on a machine with other work
  },
})
