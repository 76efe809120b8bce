import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const common = {
  restoreMocks: true,
  testTimeout: 20_000, // many tests hash passwords, which takes long on a machine with other work
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'main',
          include: ['src-main/**/*.test.ts', 'src-preload/**/*.test.ts', 'scripts/**/*.test.mjs'],
        },
      },
      {
        plugins: [vue()],
        test: {
          ...common,
          name: 'renderer',
          include: ['src-renderer/**/*.test.ts'],
          setupFiles: ['src-renderer/locales/in-english.ts'],
        },
      },
    ],
  },
})
