/// <reference types="vite/client" />

import type { OperatorDeskApi } from '../src-preload/contract/contract.js'

type Rooms<Member> = Record<string, Record<string, Member>>

declare global {
  interface Window {
    /** Put here by the preload script, for app/api.ts alone; calls answer with JSON texts. */
    readonly bridge: {
      call: Rooms<(input: unknown) => Promise<string>>
      event: Rooms<(listener: (payload: unknown) => void) => () => void>
    }
    /** Put here by app/api.ts. */
    readonly api: OperatorDeskApi
  }
}
