import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { HelpTopic } from '../../src-preload/contract/application.js'
import icon from '../../packaging/icons/256x256.png?asset&asarUnpack'
import packageJson from '../../package.json' with { type: 'json' }
import { windowInFront } from './announce.js'
import { devServer } from './app-protocol.js'
import type { ShellWords } from './words/en.js'

interface Needs {
  openWindow: () => void
  showStoreFolder: () => void
  lock: () => void
  help: (topic: HelpTopic) => void
}

type Words = ShellWords['menu']
type Entries = MenuItemConstructorOptions[]

const isMac = process.platform === 'darwin'
const historyOf = () => windowInFront()?.webContents.navigationHistory

/** Else Electron builds a menu of its own before the first window; call it before the application is ready. */
export const leaveOutUsualMenu = () => Menu.setApplicationMenu(null)

/** The usual entries, in one language; reload and developer tools are for `npm run dev` alone. */
export function setMenu({ menu: words, about }: ShellWords, needs: Needs) {
  app.setAboutPanelOptions({
    applicationName: packageJson.productName,
    applicationVersion: packageJson.version,
    version: '',
    iconPath: icon,
    copyright: about(packageJson.license),
  })
  const template: Entries = [
    ...(isMac ? ([{ role: 'appMenu' }] as const) : []),
    { label: words.file, submenu: file(words, needs) },
    { label: words.edit, submenu: edit(words) },
    { label: words.view, submenu: view(words) },
    { label: words.go, submenu: go(words) },
    { role: 'window', label: words.window, submenu: windows(words) },
    { role: 'help', label: words.help, submenu: help(words, needs) },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const file = (words: Words, { openWindow, showStoreFolder, lock }: Needs): Entries => [
  { id: 'new-window', label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
  { label: words.showStore, click: showStoreFolder },
  { type: 'separator' },
  // The page listens to the keys itself, and keeps what was just typed before it locks.
  { label: words.lock, accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: lock },
  { type: 'separator' },
  { role: 'close', label: words.close },
  ...(isMac ? [] : ([{ role: 'quit', label: words.quit }] as const)),
]

const edit = (words: Words): Entries => [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  { type: 'separator' },
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
  { role: 'delete', label: words.delete },
  { role: 'selectAll', label: words.selectAll },
]

const view = (words: Words): Entries => [
  { role: 'resetZoom', label: words.actualSize },
  { role: 'zoomIn', label: words.zoomIn },
  { role: 'zoomOut', label: words.zoomOut },
  { type: 'separator' },
  { role: 'togglefullscreen', label: words.fullScreen },
  ...(devServer ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
]

const go = (words: Words): Entries => [
  {
    id: 'back',
    label: words.back,
    accelerator: isMac ? 'Cmd+[' : 'Alt+Left',
    click: () => historyOf()?.goBack(),
  },
  {
    id: 'forward',
    label: words.forward,
    accelerator: isMac ? 'Cmd+]' : 'Alt+Right',
    click: () => historyOf()?.goForward(),
  },
]

const windows = (words: Words): Entries => [
  { role: 'minimize', label: words.minimize },
  { role: 'zoom', label: words.zoom },
  ...(isMac ? ([{ type: 'separator' }, { role: 'front' }] as const) : []),
]

const help = (words: Words, { help: show }: Needs): Entries => [
  { id: 'how-it-works', label: words.howItWorks, click: () => show('how-it-works') },
  {
    id: 'shortcuts',
    label: words.shortcuts,
    accelerator: 'CmdOrCtrl+/',
    registerAccelerator: false,
    click: () => show('shortcuts'),
  },
  ...(isMac ? [] : ([{ type: 'separator' }, { role: 'about', label: words.about }] as const)),
]
