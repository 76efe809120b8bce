import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** What build tools add of their own carries a name that is no path. */
const helpers = { '\0rolldown/': 'rolldown', '\0vite/': 'vite', '\0plugin-vue:': '@vitejs/plugin-vue' }

/**
 * Notes in `out/bundled/PART.json` the packages of which anything is in the files that this build has written, for
 * their licences and the bill of materials.
 */
export const noteBundled = (part: 'main' | 'preload' | 'renderer'): Plugin => ({
  name: 'note-bundled',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    const folders = new Set(Object.values(bundle).flatMap(sourcesOf).flatMap(packageFolder))
    const packages = [...folders].sort().map(describe)
    mkdirSync(join(dir, '../bundled'), { recursive: true })
    writeFileSync(join(dir, `../bundled/${part}.json`), JSON.stringify(packages, undefined, 2))
  },
})

const sourcesOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
  file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames

function packageFolder(source: string) {
  const helper = Object.entries(helpers).find(([start]) => source.startsWith(start))
  if (helper) return [`node_modules/${helper[1]}`]
  const path = source.replace('\0', '').replaceAll('\\', '/')
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
  return folder ? [folder.slice(folder.indexOf('node_modules/'))] : []
}

function describe(path: string) {
  const { name, version } = JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  return { name, version, path }
}
