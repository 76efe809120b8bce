import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const nodeModules = join(root, 'node_modules')

/** Loads a package only when it is needed, so that a missing `npm ci` can be told in words. */
export const load = createRequire(join(root, 'package.json'))

export const inRoot = (...parts) => join(root, ...parts)
export const inModules = (...parts) => join(nodeModules, ...parts)

/** The version of an installed package, or undefined when it is not installed. */
export function versionOf(name) {
  const file = inModules(name, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined
}

export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'operator-desk')
