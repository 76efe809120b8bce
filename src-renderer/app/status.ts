import { ref } from 'vue'
import type { ApplicationStatus } from '../../src-preload/contract/application.js'

/** What the main process told about itself at the start. */
export const status = ref<ApplicationStatus>()

export async function loadStatus() {
  const result = await window.api.application.status(undefined)
  if (result.ok) status.value = result.value
}
