import { z } from 'zod'
import { call, event } from './call.js'
import { failureCode } from './result.js'

export const applicationStatus = z.object({
  version: z.string(),
  platform: z.string(),
  /** Where the store is, and why it was refused, if it was. */
  store: z.object({ path: z.string(), refused: failureCode.nullable() }),
})

export const application = {
  status: call(z.void(), applicationStatus),
  /** While true, closing the window or quitting asks the window first, by `closeRequested`. */
  setUnsaved: call(z.boolean(), z.void()),
  closeRequested: event(z.null()),
  /** Goes on with the close or quit that was asked about. */
  close: call(z.void(), z.void()),
  /** True only when the clipboard was read back and held the text. */
  copyText: call(z.string().max(10_000), z.boolean()),
  showStoreFolder: call(z.void(), z.void()),
}

export type ApplicationStatus = z.output<typeof applicationStatus>
