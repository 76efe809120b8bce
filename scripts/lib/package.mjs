import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configuration, desktopEntry } from '../../packaging/electron-builder.mjs'
import { prepare } from '../prepare.mjs'
import { buildWhenStale } from './build.mjs'
import { electronVersion, writeLicences } from './licences.mjs'
import { inModules, inRoot, load } from './places.mjs'
import { say, Stop } from './say.mjs'
import { standInMark } from './stand-in.mjs'

const electronDist = inModules('electron/dist')
const isStandIn = () => existsSync(join(electronDist, standInMark))

/** `dir` is the folder alone; the others are AppImage, deb, nsis and dmg, each made on its own system. */
async function packageAs(targets) {
  const { build, Platform } = load('electron-builder')
  return build({
    projectDir: inRoot(),
    targets: Platform.current().createTarget(targets),
    config: { ...configuration, electronDist, electronVersion: electronVersion() },
    publish: 'never',
  })
}

/** For whoever installs the folder by hand: the programs that make packages write an entry of their own. */
function writeDesktopEntry(folder) {
  const lines = {
    Type: 'Application',
    ...desktopEntry,
    Exec: 'operator-desk',
    Icon: 'operator-desk',
    Terminal: 'false',
  }
  const text = Object.entries(lines).map(([key, value]) => `${key}=${value}`)
  writeFileSync(join(folder, 'operator-desk.desktop'), `[Desktop Entry]\n${text.join('\n')}\n`)
  writeFileSync(join(folder, 'operator-desk.png'), readFileSync(inRoot('packaging/icons/256x256.png')))
}

/** Makes the folder of the application in `dist`, or the packages that are named; resolves with the exit code. */
export async function packageApplication(targets = []) {
  await prepare()
  if (isStandIn() && targets.length > 0)
    throw new Stop(
      'This machine has a stand-in for Electron that is out of support, so it makes no package for others.',
    )
  const code = await buildWhenStale()
  if (code !== 0) return code
  await writeLicences()
  await packageAs(targets.length > 0 ? targets : ['dir'])
  if (process.platform === 'linux') writeDesktopEntry(inRoot('dist/linux-unpacked'))
  if (isStandIn())
    say(
      `\nMade from Electron ${electronVersion()}, a stand-in that is out of support: to try, never to be shipped.`,
    )
  say(`\nThe application is in ${inRoot('dist')}`)
  return 0
}
