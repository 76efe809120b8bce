import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { ClipboardState } from '../../src-preload/contract/secrets.js'
import { announce } from './announce.js'
import { t } from './language.js'

const shownFor = 6000
const tick = 250

const state = shallowRef<ClipboardState>({ kind: 'none' })
const msLeft = ref<number>()
let stop = () => undefined as void

/** What has become of the secret that was copied last: `kind`, and `m:ss` until it is cleared. */
export const clipboardState = computed(() => ({
  kind: state.value.kind,
  left: msLeft.value === undefined ? undefined : minutesAndSeconds(msLeft.value),
}))

function minutesAndSeconds(ms: number) {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How it ended, in words; nothing while it goes on. */
export const outcomeWords = (kind: ClipboardState['kind']) =>
  kind === 'none' || kind === 'holding' ? undefined : t(`ui.clipboard.${kind}`)

function show(now: ClipboardState) {
  stop()
  state.value = now
  msLeft.value = undefined
  if (now.kind === 'holding' && now.clearsInMs !== null) countDown(now.clearsInMs)
  else if (now.kind === 'cleared' || now.kind === 'replaced') forgetLater()
}

function countDown(clearsInMs: number) {
  const until = performance.now() + clearsInMs
  const look = () => (msLeft.value = Math.max(0, until - performance.now()))
  look()
  const timer = setInterval(look, tick)
  stop = () => clearInterval(timer)
}

function forgetLater() {
  const timer = setTimeout(() => (state.value = { kind: 'none' }), shownFor)
  stop = () => clearTimeout(timer)
}

/** Follows what the main process tells about the clipboard, until the scope ends; outcomes are read out. */
export async function followClipboard() {
  onScopeDispose(
    window.api.secrets.clipboardChanged((now) => {
      show(now)
      const words = outcomeWords(now.kind)
      if (words) void announce(words, now.kind === 'cleared' ? 'polite' : 'assertive')
    }),
  )
  onScopeDispose(() => stop())
  const result = await window.api.secrets.clipboard(undefined)
  if (result.ok && state.value.kind === 'none') show(result.value)
}

/** Puts a secret on the clipboard, to be cleared after a while; true only when it is there. */
export async function copySecret(text: string) {
  const result = await window.api.secrets.copy(text)
  return result.ok && result.value
}

/** Takes it off the clipboard now; how that went is told. */
export const clearClipboard = () => void window.api.secrets.clear(undefined)
