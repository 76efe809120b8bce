import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOnDisplay } from './lib/display.mjs'
import { toIcns, toIco } from './lib/icon-files.mjs'
import { inRoot } from './lib/places.mjs'
import { finish, say } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const inIco = [16, 24, 32, 48, 64, 128, 256]
const folder = inRoot('packaging/icons')

/** Makes all icons from `packaging/icon.svg`, drawn by Electron's own Chromium. */
await finish(async () => {
  const electron = await prepare()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const task = JSON.stringify({ source: inRoot('packaging/icon.svg'), folder, sizes })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, ICONS_TO_DRAW: task }
  const code = await runOnDisplay(electron, [inRoot('scripts/lib/render-icon.cjs'), ...asRoot], { env })
  if (code !== 0) return code

  const pictures = Object.fromEntries(
    sizes.map((size) => [size, readFileSync(join(folder, `${size}x${size}.png`))]),
  )
  writeFileSync(join(folder, 'icon.ico'), toIco(pictures, inIco))
  writeFileSync(join(folder, 'icon.icns'), toIcns(pictures))
  say(`Icons of ${sizes.length} sizes, icon.ico and icon.icns are in ${folder}`)
  return 0
})
