import { z } from 'zod'
import { call, event } from './call.js'

const secret = z.string().min(1).max(1000)

/** Whether programs that record the screen see a window: on macOS newer ones do, on Linux all do. */
export const screenCapture = z.enum(['hidden', 'partly', 'visible'])

/** What has become of the secret that was copied last. */
export const clipboardState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** It is there for so many milliseconds more; null: until it is cleared by hand, at a lock or at the end. */
  z.object({ kind: z.literal('holding'), clearsInMs: z.int().nonnegative().nullable() }),
  z.object({ kind: z.literal('cleared') }),
  /** Something else was copied since, and left alone. */
  z.object({ kind: z.literal('replaced') }),
  z.object({ kind: z.literal('not-cleared') }),
])

/** Secrets on the screen and on the clipboard; what a window sends here is kept nowhere. */
export const secrets = {
  /** The window shows this secret: as far as the system can, it is kept out of screen captures until `hide`. */
  show: call(secret, screenCapture),
  hide: call(z.void(), z.void()),
  /** True only when the clipboard was read back and holds it; then it is cleared after a while. */
  copy: call(secret, z.boolean()),
  /** Clears now what is still ours. */
  clear: call(z.void(), clipboardState),
  clipboard: call(z.void(), clipboardState),
  clipboardChanged: event(clipboardState),
}

export type ScreenCapture = z.output<typeof screenCapture>
export type ClipboardState = z.output<typeof clipboardState>
