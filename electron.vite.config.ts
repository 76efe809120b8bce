import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
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

/** `codeSplitting` leaves what is imported when it is needed, such as word lists, in files of their own. */
const commonJs = (entryFileNames: string, codeSplitting: boolean) =>
  ({ format: 'cjs', entryFileNames, chunkFileNames: '[name].cjs', codeSplitting }) as const

/**
 * Names in index.html all that the first screen needs, so that it is fetched at once: else the page finds it file by file,
 * as one module after the other asks for the next.
 */
const firstScreen = (entry: string): Plugin => ({
  name: 'first-screen',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {}, path }) {
      if (path !== '/index.html') return [] // the page in place of a crashed one has no scripts
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const needed = new Set(chunks.filter(({ name }) => name === entry))
      for (const { imports } of needed) {
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk)
      }
      const styles = [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      return [
        ...[...needed].map(({ fileName }) => headLink('modulepreload', fileName)),
        ...[...new Set(styles)].map((fileName) => headLink('stylesheet', fileName)),
      ]
    },
  },
})

const headLink = (rel: string, fileName: string) => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `./${fileName}` },
  injectTo: 'head' as const,
})

export default defineConfig({
  main: {
    plugins: [noteBundled('main')],
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
    define: { CHANNELS: JSON.stringify(channelsOf(contract)) },
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
    plugins: [vue(), firstScreen('mount'), noteBundled('renderer')],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        ...noCircles,
        input: { index: resolve('src-renderer/index.html'), recovery: resolve('src-renderer/recovery.html') },
      },
    },
  },
})
