import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { contract } from './src-preload/contract/contract.js'
import { channelsOf } from './src-preload/contract/call.js'
import { noteBundled } from './packaging/note-bundled.js'

// The oldest runtime that has to work: see "Electron" in docs/ARCHITECTURE.md.
const node = 'node20.18'
const chrome = 'chrome130'

/** Our own modules import each other in no circle, or they do not build. */
const noCircles = {
  checks: { circularDependency: true },
  onLog(_level: string, { code, message }: { code?: string; message: string }) {
    if (code === 'CIRCULAR_DEPENDENCY' && !message.includes('node_modules')) throw new Error(message)
  },
}

/** Half the bytes to read at the start; names stay, for the stacks in the log. */
const minify = { compress: false, mangle: false, codegen: true } as const

/** `codeSplitting` leaves what is imported when it is needed, such as word lists, in files of their own. */
const commonJs = (entryFileNames: string, codeSplitting: boolean) =>
  ({ format: 'cjs', entryFileNames, chunkFileNames: '[name].cjs', codeSplitting, minify }) as const

/**
 * All that the first screen needs is one file: fetched at once, and not one module after the other. The page in place of a
 * crashed one shares nothing with it, and has no scripts.
 */
const firstScreen = {
  name: 'first-screen',
  tags: ['$initial' as const],
  test: (id: string) => !/[\\/]recovery\.(html|css)/.test(id),
}

const channels = { CHANNELS: JSON.stringify(channelsOf(contract)) }

export default defineConfig({
  main: {
    plugins: [noteBundled('main')],
    define: channels,
    build: {
      target: node,
      outDir: 'out/main',
      rolldownOptions: {
        ...noCircles,
        input: { index: resolve('src-main/main.ts'), 'heavy-thread': resolve('src-main/heavy-thread.ts') },
        output: commonJs('[name].cjs', true),
      },
    },
  },
  preload: {
    plugins: [noteBundled('preload')],
    define: channels,
    build: {
      target: node,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        ...noCircles,
        input: resolve('src-preload/preload.ts'),
        output: commonJs('preload.cjs', false),
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    define: {
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    plugins: [vue(), noteBundled('renderer')],
    resolve: { alias: [{ find: /^zod$/, replacement: resolve('src-renderer/lib/jitless-zod.ts') }] },
    build: {
      target: chrome,
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        ...noCircles,
        input: { index: resolve('src-renderer/index.html'), recovery: resolve('src-renderer/recovery.html') },
        output: { codeSplitting: { groups: [firstScreen] } },
      },
    },
  },
})
