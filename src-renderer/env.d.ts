import type { OperatorDeskApi } from '../src-preload/contract/contract.js'

declare global {
  interface Window {
    /** Put here by the preload script. */
    readonly api: OperatorDeskApi
  }
}
