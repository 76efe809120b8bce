import { computed, onScopeDispose, shallowReactive } from 'vue'

/** Something on screen that would be lost by leaving it. */
export interface LeaveGuard {
  unsaved: () => boolean
  /** Asks the person; true when leaving is all right now. */
  leave: () => Promise<boolean>
  /** Has the main process keep it: then locking loses nothing and needs no question. */
  keep?: () => Promise<void>
}

const guards = shallowReactive<LeaveGuard[]>([])
let asking: Promise<boolean> | undefined

/** Guards until the component or store that calls it is gone. */
export function useLeaveGuard(guard: LeaveGuard) {
  guards.push(guard)
  onScopeDispose(() => guards.splice(guards.indexOf(guard), 1))
}

export const anythingUnsaved = computed(() => guards.some((guard) => guard.unsaved()))

/** Asks everything unsaved, the newest first; a second call while it asks gets the same answer. */
export function mayLeave(): Promise<boolean> {
  asking ??= askAll().finally(() => (asking = undefined))
  return asking
}

async function askAll() {
  for (const guard of guards.toReversed()) {
    if (guard.unsaved() && !(await guard.leave())) return false
  }
  return true
}

/** Keeps what can be kept, and asks about the rest. */
export async function mayLock() {
  for (const guard of guards.toReversed()) {
    if (!guard.unsaved()) continue
    if (guard.keep) await guard.keep()
    else if (!(await guard.leave())) return false
  }
  return true
}
