import type { AnnounceToWindows } from '../../src-preload/contract/contract.js'
import type { Moment } from '../../src-preload/contract/text.js'

/** Milliseconds since 1970, UTC. */
export type Clock = () => Moment

/** Runs the work in one write transaction: all of it or, where it throws, none of it. */
export type Transaction = <Value>(work: () => Value) => Value

export type Announce = AnnounceToWindows
