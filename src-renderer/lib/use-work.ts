import { onScopeDispose, ref } from 'vue'
import type { WorkKind } from '../../src-preload/contract/work.js'

/** Follows long work of one kind that this window has begun, and lets the person stop it. */
export function useWork(kind: WorkKind) {
  const progress = ref<{ done: number; total: number }>()

  async function during<Value>(call: () => Promise<Value>): Promise<Value> {
    progress.value = { done: 0, total: 0 }
    try {
      return await call()
    } finally {
      progress.value = undefined
    }
  }

  const stop = () => void window.api.work.stop(kind)

  onScopeDispose(
    window.api.work.progress((now) => {
      if (now.kind === kind && progress.value) progress.value = now
    }),
  )

  return { progress, during, stop }
}
