import { useEventListener } from '@vueuse/core'

const dialogs = '[role="dialog"], [role="alertdialog"]'

/** Ctrl/Cmd+F goes to the field that filters what is shown, unless a dialog stands before it. */
export function useFindKey(find: () => void) {
  useEventListener(document, 'keydown', (event) => {
    const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
    if (!isFind || event.shiftKey || event.altKey || document.querySelector(dialogs)) return
    event.preventDefault()
    find()
  })
}
