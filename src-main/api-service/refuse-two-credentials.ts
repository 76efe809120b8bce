import { words } from './messages.js'
import type { Reply } from './reply.js'

/** Names and values in turn, as they came; `Headers` would join two headers into one. */
type RawHeaders = readonly string[]

/** With two `Authorization` headers a gateway may go by the one and we by the other: neither is believed. */
export function refuseTwoCredentials(raw: RawHeaders): Reply | undefined {
  const given = raw.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization')
  return given.length > 1
    ? { status: 400, body: words('There is more than one Authorization header.') }
    : undefined
}
