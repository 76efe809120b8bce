import { watch, type Ref } from 'vue'

const DIALOG = '[role="dialog"], [role="alertdialog"]'
const returns = new WeakMap<Element, HTMLElement[]>()

/**
 * Where the focus goes when a dialog closes: to what had it, or, when that went away with the dialog it
 * stood in, to what had it before that one.
 */
export function useFocusReturn(open: Readonly<Ref<boolean>>, dialog: Readonly<Ref<HTMLElement | null>>) {
  let targets: HTMLElement[] = []

  watch(
    open,
    (isOpen) => {
      const from = document.activeElement
      if (!isOpen || !(from instanceof HTMLElement) || from === document.body) return
      const around = from.closest(DIALOG)
      targets = [from, ...((around && returns.get(around)) ?? [])]
    },
    { immediate: true },
  )

  watch(dialog, (element) => {
    if (element) returns.set(element, targets)
  })

  return function giveBack(event: Event) {
    event.preventDefault()
    setTimeout(() => {
      const target = targets.find((candidate) => candidate.isConnected)
      const stillOpen = Array.from(document.querySelectorAll(DIALOG)).at(-1)
      if (target && (!stillOpen || stillOpen.contains(target))) target.focus()
    })
  }
}
