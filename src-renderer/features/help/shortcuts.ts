const isMac = navigator.userAgent.includes('Mac')
const control = isMac ? '⌘' : 'Ctrl'

export interface Shortcut {
  /** Pressed together; where there are several ways, each is one. */
  ways: readonly (readonly string[])[]
  does: string
}

/** Every key that does something, as it stands on this keyboard. */
export const shortcutGroups: readonly { title: string; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { ways: [[control, 'K']], does: 'Search everywhere, and commands' },
      { ways: [[control, 'L']], does: 'Lock' },
      { ways: [[control, 'Shift', 'N']], does: 'New window' },
      { ways: [isMac ? ['⌘', '['] : ['Alt', '←']], does: 'Back' },
      { ways: [isMac ? ['⌘', ']'] : ['Alt', '→']], does: 'Forward' },
      { ways: [['?'], [control, '/']], does: 'These shortcuts' },
    ],
  },
  {
    title: 'Operator, group and sub account',
    shortcuts: [
      { ways: [[control, 'S']], does: 'Save' },
      { ways: [['←'], ['→']], does: 'The tab before, the next one' },
      { ways: [['Esc']], does: 'Leave a field or a dialog; a password on show asks first' },
    ],
  },
  {
    title: 'Lists',
    shortcuts: [
      { ways: [[control, 'F']], does: 'Filter' },
      { ways: [['↑'], ['↓']], does: 'The row before, the next one' },
      { ways: [['Page Up'], ['Page Down']], does: 'A screen of rows' },
      {
        ways: [
          [control, 'Home'],
          [control, 'End'],
        ],
        does: 'The first row, the last one',
      },
      { ways: [['Enter']], does: 'Open' },
      { ways: [['Space']], does: 'Select' },
      { ways: [['Shift', 'Space']], does: 'Select from the last one up to here' },
      { ways: [[control, 'A']], does: 'Select all' },
    ],
  },
]
