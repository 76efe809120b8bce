import { z } from 'zod'
import { call, event } from './call.js'

export const applicationStatus = z.object({ version: z.string(), storePath: z.string() })

export const helpTopic = z.enum(['how-it-works', 'shortcuts'])

export const application = {
  status: call(z.void(), applicationStatus),
  /** While true, closing this window or quitting asks it first, by `closeRequested`. */
  setUnsaved: call(z.boolean(), z.void()),
  closeRequested: event(z.null()),
  /** Answers `closeRequested`: true goes on with the close or quit, false stays. */
  answerClose: call(z.boolean(), z.void()),
  quit: call(z.void(), z.void()),
  /** True only when the clipboard was read back and held the text. */
  copyText: call(z.string().max(10_000), z.boolean()),
  /** Shows the system's dialog for printing what the window that asks shows. */
  print: call(z.void(), z.void()),
  showStoreFolder: call(z.void(), z.void()),
  /** The menu asks the window in front to show help. */
  helpRequested: event(helpTopic),
}

export type HelpTopic = z.output<typeof helpTopic>
export type ApplicationStatus = z.output<typeof applicationStatus>
