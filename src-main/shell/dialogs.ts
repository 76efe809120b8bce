import { extname } from 'node:path'
import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { windowInFront } from './announce.js'
import type { ShellWords } from './words/en.js'

async function open(options: OpenDialogOptions) {
  const window = windowInFront()
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}

async function save(options: SaveDialogOptions) {
  const window = windowInFront()
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return filePath || null
}

const endingsOf = { backup: ['db'], import: ['*'] }

/** The system's dialogs for files: the page never names a path. */
export const createFileDialogs = (words: () => ShellWords['files']) => ({
  saveFile: (suggested: string) =>
    save({
      defaultPath: suggested,
      filters: [{ name: words().any, extensions: [extname(suggested).slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    }),
  openFile: (kind: keyof typeof endingsOf) =>
    open({ filters: [{ name: words()[kind], extensions: endingsOf[kind] }], properties: ['openFile'] }),
  chooseFolder: (present: string) =>
    open({ defaultPath: present, properties: ['openDirectory', 'createDirectory'] }),
})
