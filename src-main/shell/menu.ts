import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { HelpTopic } from '../../src-preload/contract/application.js'
import packageJson from '../../package.json' with { type: 'json' }
import { windowInFront } from './announce.js'
import { devServer } from './app-protocol.js'

interface Needs {
  openWindow: () => void
  showStoreFolder: () => void
  lock: () => void
  help: (topic: HelpTopic) => void
}

const isMac = process.platform === 'darwin'
const historyOf = () => windowInFront()?.webContents.navigationHistory

/** Else Electron builds a menu of its own before the first window; call it before the application is ready. */
export const leaveOutUsualMenu = () => Menu.setApplicationMenu(null)

/** The usual entries; reload and developer tools are for `npm run dev` alone. */
export function setMenu(needs: Needs) {
  app.setAboutPanelOptions({
    applicationName: packageJson.productName,
    applicationVersion: packageJson.version,
    version: '',
    copyright: `${packageJson.description} Licence: ${packageJson.license}.`,
  })
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? ([{ role: 'appMenu' }] as const) : []),
    { label: 'File', submenu: file(needs) },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { label: 'Go', submenu: go },
    { role: 'windowMenu' },
    { role: 'help', label: 'Help', submenu: help(needs) },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const file = ({ openWindow, showStoreFolder, lock }: Needs): MenuItemConstructorOptions[] => [
  { id: 'new-window', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
  { label: 'Show store in folder', click: showStoreFolder },
  { type: 'separator' },
  // The page listens to the keys itself, and keeps what was just typed before it locks.
  { label: 'Lock', accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: lock },
  { type: 'separator' },
  { role: 'close' },
  ...(isMac ? [] : ([{ role: 'quit' }] as const)),
]

const view: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
  ...(devServer ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
]

const go: MenuItemConstructorOptions[] = [
  {
    id: 'back',
    label: 'Back',
    accelerator: isMac ? 'Cmd+[' : 'Alt+Left',
    click: () => historyOf()?.goBack(),
  },
  {
    id: 'forward',
    label: 'Forward',
    accelerator: isMac ? 'Cmd+]' : 'Alt+Right',
    click: () => historyOf()?.goForward(),
  },
]

const help = ({ help: show }: Needs): MenuItemConstructorOptions[] => [
  { id: 'how-it-works', label: 'How it works', click: () => show('how-it-works') },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    accelerator: 'CmdOrCtrl+/',
    registerAccelerator: false,
    click: () => show('shortcuts'),
  },
  ...(isMac ? [] : ([{ type: 'separator' }, { role: 'about', label: 'About Operator Desk' }] as const)),
]
