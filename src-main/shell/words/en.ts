/** What the shell itself says, outside of the page. */
export const en = {
  menu: {
    file: 'File',
    newWindow: 'New window',
    showStore: 'Show store in folder',
    lock: 'Lock',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select all',
    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    go: 'Go',
    back: 'Back',
    forward: 'Forward',
    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    help: 'Help',
    howItWorks: 'How it works',
    shortcuts: 'Keyboard shortcuts',
    about: 'About Operator Desk',
  },
  about: (licence: string) =>
    `Manage an organisation's operators and their API accounts, offline. Licence: ${licence}.`,
  files: { any: 'File', backup: 'Backup of Operator Desk', import: 'CSV, JSON or htpasswd' },
  fatal: {
    title: 'Operator Desk has to close',
    text: 'Something unexpected happened. What was saved is safe; edits that were not saved are lost.',
    log: (path: string) => `Details: ${path}`,
  },
  stopped: {
    again: 'The window stopped working again.',
    safe: 'What was saved is safe, and what was typed is kept as a draft.',
    load: 'Load it again',
  },
  /** Of the page in place of one that crashed while it was loading. */
  recovery: {
    title: 'The window stopped working',
    heading: 'The window stopped working while it was loading',
    safe: 'What was saved is safe. Unsaved changes are kept as a draft, and are offered once the window is back.',
    again: 'If it stops again, close the window and start Operator Desk anew.',
    load: 'Load it again',
  },
}

export type ShellWords = typeof en
