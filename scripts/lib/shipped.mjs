import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inModules, inRoot, versionOf } from './places.mjs'
import { Stop } from './say.mjs'

const bundledFolder = inRoot('out/bundled')

/** Not bundled: the native modules with what they load, and the headers that are compiled into them. */
const asTheyAre = () => [
  ...['@phc/format', 'argon2', 'better-sqlite3', 'node-addon-api', 'node-gyp-build', '@node-rs/bcrypt'],
  ...binariesOf('@node-rs/bcrypt'),
]

/** A package of its own for each system; npm installs the one of this system, without its licence. */
const binariesOf = (name) => {
  const [scope, own] = name.split('/')
  const siblings = readdirSync(inModules(scope)).filter((entry) => entry.startsWith(`${own}-`))
  return siblings.map((entry) => `${scope}/${entry}`)
}

const licenceFolders = new Map(
  binariesOf('@node-rs/bcrypt').map((name) => [name, 'node_modules/@node-rs/bcrypt']),
)

/** C sources inside of the native modules that are works of others. */
const inside = [
  {
    name: 'SQLite',
    version: () => /SQLITE_VERSION +"([\d.]+)"/.exec(readIn('better-sqlite3', 'deps/sqlite3/sqlite3.h'))?.[1],
    licence: 'blessing',
    text: () => 'SQLite is in the public domain: https://www.sqlite.org/copyright.html',
    purl: (version) => `pkg:generic/sqlite@${version}`,
  },
  {
    name: 'Argon2 reference implementation',
    version: () => /^# (\d+)/.exec(readIn('argon2', 'argon2/CHANGELOG.md'))?.[1],
    licence: 'CC0-1.0 OR Apache-2.0',
    text: () => readIn('argon2', 'argon2/LICENSE'),
    purl: (version) => `pkg:github/P-H-C/phc-winner-argon2@${version}`,
  },
]

/** Everything of others in the packaged application but Electron: name, version, licence (SPDX), text, purl. */
export const shipped = () => [...shippedPackages().map(describe), ...inside.map(describeInside)]

/** The npm packages among them, by `name@version`; the bundled ones as the last build noted them. */
export function shippedPackages() {
  if (!existsSync(bundledFolder)) throw new Stop('Nothing is built yet: run "npm run build" first.')
  const notes = readdirSync(bundledFolder).flatMap((file) =>
    JSON.parse(readFileSync(join(bundledFolder, file), 'utf8')),
  )
  const others = asTheyAre().map((name) => ({ name, version: versionOf(name), path: `node_modules/${name}` }))
  const byKey = new Map([...notes, ...others].map((entry) => [`${entry.name}@${entry.version}`, entry]))
  return [...byKey.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

function describe({ name, version, path }) {
  const { license } = JSON.parse(readFileSync(inRoot(path, 'package.json'), 'utf8'))
  const folder = inRoot(licenceFolders.get(name) ?? path)
  const files = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying)/i.test(entry))
  if (!license || files.length === 0) throw new Stop(`${name} ${version} is shipped and tells no licence.`)
  return {
    name,
    version,
    licence: license,
    text: files.map((file) => textOf(join(folder, file))).join('\n\n'),
  }
}

/** Some tools list the licences of what they bundle themselves behind their own; nothing of that is shipped. */
const textOf = (file) => readFileSync(file, 'utf8').split('# Licenses of bundled dependencies')[0].trim()

function describeInside({ name, version, licence, text, purl }) {
  const found = version()
  return { name, version: found, licence, text: text().trim(), purl: purl(found) }
}

const readIn = (name, file) => readFileSync(inModules(name, file), 'utf8')
