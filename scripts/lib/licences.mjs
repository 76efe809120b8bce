import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfMaterials } from './bill-of-materials.mjs'
import { inModules, inRoot } from './places.mjs'
import { shipped } from './shipped.mjs'

export const licencesFolder = inRoot('out/licences')

/** The version of the Electron that is really there. */
export const electronVersion = () =>
  readFileSync(inModules('electron/dist/version'), 'utf8').trim().replace(/^v/, '')

/** Writes the licences of everything that is shipped, and the bill of materials; resolves with how much there is. */
export async function writeLicences() {
  const parts = shipped()
  const bill = await billOfMaterials(electronVersion())
  mkdirSync(licencesFolder, { recursive: true })
  writeFileSync(join(licencesFolder, 'THIRD-PARTY-LICENCES.txt'), textOf(parts))
  writeFileSync(join(licencesFolder, 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`)
  return { shipped: parts.length, components: bill.components.length }
}

const rule = '-'.repeat(80)
const head = `Operator Desk contains works of others, under these licences. Electron and Chromium: see LICENSE.electron.txt and
LICENSES.chromium.html beside the application.
`

const textOf = (parts) =>
  [
    head,
    ...parts.map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, '', text, ''].join('\n'),
    ),
  ].join(`\n${rule}\n\n`)
