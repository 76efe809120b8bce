import { Menu, type MenuItemConstructorOptions } from 'electron'
import { devServer } from './app-protocol.js'

interface Needs {
  openWindow: () => void
  showStoreFolder: () => void
  lock: () => void
}

/** The usual entries; reload and developer tools are for `npm run dev` alone. */
export function setMenu({ openWindow, showStoreFolder, lock }: Needs) {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(devServer ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
  ]
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? ([{ role: 'appMenu' }] as const) : []),
    {
      label: 'File',
      submenu: [
        { id: 'new-window', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
        { label: 'Show store in folder', click: showStoreFolder },
        { type: 'separator' },
        // The page listens to the keys itself, and keeps what was just typed before it locks.
        { label: 'Lock', accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: lock },
        { type: 'separator' },
        { role: 'close' },
        ...(process.platform === 'darwin' ? [] : ([{ role: 'quit' }] as const)),
      ],
    },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
