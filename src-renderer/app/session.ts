import { computed, shallowRef } from 'vue'
import type { SessionStatus } from '../../src-preload/contract/session.js'

/** Whether somebody is signed in, as the main process tells it. */
export const sessionStatus = shallowRef<SessionStatus>()

export const signedIn = computed(() =>
  sessionStatus.value?.state === 'signed-in' ? sessionStatus.value.person : undefined,
)

export async function loadSession() {
  const result = await window.api.session.status(undefined)
  if (result.ok) sessionStatus.value = result.value
}
