import { watch } from 'vue'
import { anythingUnsaved, mayLeave } from '../lib/leave-guards.js'

/** Tells the main process when something would be lost, and asks before it closes the window. */
export function guardClosing() {
  const { application } = window.api
  watch(anythingUnsaved, (unsaved) => void application.setUnsaved(unsaved))
  application.closeRequested(async () => void application.answerClose(await mayLeave()))
}
