import { t } from '../../lib/language.js'

const isMac = navigator.userAgent.includes('Mac')
const control = isMac ? '⌘' : 'Ctrl'

export interface Shortcut {
  /** Pressed together; where there are several ways, each is one. */
  ways: readonly (readonly string[])[]
  does: string
}

/** Every key that does something, as it stands on this keyboard. */
export const shortcutGroups = (): readonly { title: string; shortcuts: readonly Shortcut[] }[] => [
  {
    title: t('help.shortcuts.everywhere.title'),
    shortcuts: [
      { ways: [[control, 'K']], does: t('help.shortcuts.everywhere.search') },
      { ways: [[control, 'L']], does: t('help.shortcuts.everywhere.lock') },
      { ways: [[control, 'Shift', 'N']], does: t('help.shortcuts.everywhere.newWindow') },
      { ways: [isMac ? ['⌘', '['] : ['Alt', '←']], does: t('help.shortcuts.everywhere.back') },
      { ways: [isMac ? ['⌘', ']'] : ['Alt', '→']], does: t('help.shortcuts.everywhere.forward') },
      { ways: [['?'], [control, '/']], does: t('help.shortcuts.everywhere.these') },
    ],
  },
  {
    title: t('help.shortcuts.editor.title'),
    shortcuts: [
      { ways: [[control, 'S']], does: t('help.shortcuts.editor.save') },
      { ways: [['←'], ['→']], does: t('help.shortcuts.editor.tabs') },
      { ways: [['Esc']], does: t('help.shortcuts.editor.leave') },
    ],
  },
  {
    title: t('help.shortcuts.lists.title'),
    shortcuts: [
      { ways: [[control, 'F']], does: t('help.shortcuts.lists.filter') },
      { ways: [['↑'], ['↓']], does: t('help.shortcuts.lists.rows') },
      { ways: [['Page Up'], ['Page Down']], does: t('help.shortcuts.lists.screen') },
      {
        ways: [
          [control, 'Home'],
          [control, 'End'],
        ],
        does: t('help.shortcuts.lists.ends'),
      },
      { ways: [['Enter']], does: t('help.shortcuts.lists.open') },
      { ways: [['Space']], does: t('help.shortcuts.lists.select') },
      { ways: [['Shift', 'Space']], does: t('help.shortcuts.lists.selectTo') },
      { ways: [[control, 'A']], does: t('help.shortcuts.lists.selectAll') },
    ],
  },
]
