import { mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inModules, inRoot, root } from './places.mjs'

/** They load a binary from beside themselves, so they stay where they are. */
const native = ['better-sqlite3', 'argon2', '@node-rs/bcrypt']

/**
 * Makes one CommonJS file out of a TypeScript entry, for Node or for Electron as Node; resolves with its path. It lies
 * in a temporary folder of `node_modules`, where the native modules are found from, and goes when this process ends.
 */
export async function bundle(entry) {
  const { build } = await import('vite') // only now, so that a missing `npm ci` can be told in words
  const folder = mkdtempSync(inModules('.bundle-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const name = `${basename(entry, '.ts')}.cjs`
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    ssr: { noExternal: true, external: native },
    build: {
      ssr: inRoot(entry),
      outDir: folder,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: name, codeSplitting: false } },
    },
  })
  return join(folder, name)
}
