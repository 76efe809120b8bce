import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownScripts, problemsOfDependencies } from './dependencies.mjs'
import { inRoot } from './places.mjs'

const read = (name) => JSON.parse(readFileSync(inRoot(name), 'utf8'))
const about = read('package.json')
const lock = read('package-lock.json')

describe('what npm installs', () => {
  it('is pinned to the byte, from a registry, without an install script that nobody has looked at', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
    expect(problemsOfDependencies(about, lock)).toEqual([])
  })

  it('runs no install script at all', () => {
    expect(readFileSync(inRoot('.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
    expect(knownScripts.filter((path) => !lock.packages[path]?.hasInstallScript)).toEqual([])
  })

  it('is shipped unbundled in three cases alone: the native modules', () => {
    expect(Object.keys(about.dependencies)).toEqual(['@node-rs/bcrypt', 'argon2', 'better-sqlite3'])
  })
})

describe('the check itself', () => {
  const withEntry = (entry) => ({
    ...lock,
    packages: { ...lock.packages, 'node_modules/planted': { version: '1.0.0', ...entry } },
  })

  it.each([
    ['an install script', { integrity: 'sha512-x', hasInstallScript: true }],
    ['no SHA-512', { integrity: 'sha1-x' }],
    ['not from a registry', { integrity: 'sha512-x', resolved: 'git+ssh://git@example.org/planted.git' }],
  ])('finds %s', (words, entry) => {
    expect(problemsOfDependencies(about, withEntry(entry))).toEqual([`node_modules/planted: ${words}`])
  })

  it('finds a range, and a lockfile that was left behind', () => {
    const ranged = { ...about, dependencies: { ...about.dependencies, argon2: '^0.44.0' } }

    expect(problemsOfDependencies(ranged, lock)).toEqual([
      'dependencies: package.json and package-lock.json differ',
      'argon2: ^0.44.0 is no exact version',
    ])
  })
})
