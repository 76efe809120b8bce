import { clipboard, ClipboardItem, type Clipboard } from 'electron'

/** One clipboard of the system. */
export interface Board {
  read(): Promise<string>
  write(text: string): Promise<void>
  /** With the marks that keep it out of clipboard histories, where they can be written. */
  writeSecret(text: string): Promise<void>
  clear(): Promise<void>
}

/** Until Electron 43: synchronous, and one text or one format at a time. */
interface OldClipboard {
  readText(board: 'clipboard' | 'selection'): string
  writeText(text: string, board: 'clipboard' | 'selection'): void
  clear(board: 'clipboard' | 'selection'): void
}

const isOld = () => typeof ClipboardItem !== 'function'

const oldBoard = (name: 'clipboard' | 'selection'): Board => {
  const old = clipboard as unknown as OldClipboard
  const write = async (text: string) => old.writeText(text, name)
  return {
    read: async () => old.readText(name),
    write,
    writeSecret: write,
    clear: async () => old.clear(name),
  }
}

const newBoard = (board: Clipboard): Board => ({
  read: () => board.readText(),
  write: (text) => board.writeText(text),
  writeSecret: (text) => board.write([new ClipboardItem({ 'text/plain': text, ...historyMarks() })]),
  clear: async () => board.clear(),
})

const marks: Partial<Record<NodeJS.Platform, Record<string, string>>> = {
  // https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats; the last two are a DWORD of 0
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '1',
    CanIncludeInClipboardHistory: '\0\0\0\0',
    CanUploadToCloudClipboard: '\0\0\0\0',
  },
  // http://nspasteboard.org
  darwin: { 'org.nspasteboard.ConcealedType': '1' },
  // KDE's Klipper, and others after it
  linux: { 'x-kde-passwordManagerHint': 'secret' },
}

const historyMarks = () =>
  Object.fromEntries(
    Object.entries(marks[process.platform] ?? {}).map(([format, value]) => [
      `electron application/osclipboard;format="${format}"`,
      new Blob([value]),
    ]),
  )

/** CLIPBOARD, which Copy and Paste are about. */
export const systemClipboard = (): Board => (isOld() ? oldBoard('clipboard') : newBoard(clipboard))

/** PRIMARY: what is selected, on Linux alone. */
export function systemSelection(): Board | undefined {
  if (process.platform !== 'linux') return undefined
  return isOld() ? oldBoard('selection') : newBoard(clipboard.selection)
}
