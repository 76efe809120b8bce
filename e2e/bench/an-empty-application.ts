import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with the least that Electron shows a window for, and a profile of its own. */
export function anEmptyApplication() {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-empty-'))
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}')
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
    app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,empty'))`,
  )
  return { folder, profile, drop: () => rmSync(folder, { recursive: true, force: true }) }
}
