import { load } from './places.mjs'
import { npm, capture, tail } from './run.mjs'
import { Stop } from './say.mjs'
import { shipped, shippedPackages } from './shipped.mjs'

/**
 * The bill of materials as npm writes it (CycloneDX, JSON), with what it cannot know: `scope` is `required` for what
 * is shipped and `excluded` for what only builds and tests; Electron and C sources are added. The same sources give
 * the same file: it has no time and no random number.
 */
export async function billOfMaterials(electron) {
  const [command, ...first] = npm()
  const { code, output } = await capture(command, [...first, 'sbom', '--sbom-format', 'cyclonedx'])
  if (code !== 0) throw new Stop(`npm could not write the bill of materials:\n${tail(output)}`)
  const bill = JSON.parse(output.slice(output.indexOf('{')))
  const keys = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`))
  const components = bill.components.map((one) => ({ ...one, scope: scopeOf(one, keys) }))
  const { name, version } = load('./package.json')
  delete bill.serialNumber
  delete bill.metadata.timestamp
  Object.assign(bill.metadata.component, { type: 'application', name, version })
  return { ...bill, components: [runtime(electron), ...components, ...sources()] }
}

const scopeOf = ({ group, name, version }, keys) =>
  keys.has(`${group ? `${group}/` : ''}${name}@${version}`) ? 'required' : 'excluded'

const runtime = (version) => ({
  type: 'framework',
  'bom-ref': `electron-runtime@${version}`,
  name: 'Electron',
  version,
  scope: 'required',
  purl: `pkg:github/electron/electron@v${version}`,
  licenses: [{ license: { id: 'MIT' } }],
})

const sources = () =>
  shipped()
    .filter(({ purl }) => purl)
    .map(({ name, version, licence, purl }) => ({
      type: 'library',
      'bom-ref': purl,
      ...{ name, version, scope: 'required', purl, licenses: [{ expression: licence }] },
    }))
