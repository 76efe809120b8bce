import { useEventListener } from '@vueuse/core'
import { dialogIsOpen } from './dialog-is-open.js'
import { modifiedKey } from './modified-key.js'

/** Ctrl/Cmd+F goes to the field that filters what is shown. */
export function useFindKey(find: () => void) {
  useEventListener(document, 'keydown', (event) => {
    if (modifiedKey(event) !== 'f' || dialogIsOpen()) return
    event.preventDefault()
    find()
  })
}
