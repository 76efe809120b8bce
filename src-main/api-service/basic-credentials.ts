import { decodeBasic } from '../domain/credentials/decode-basic.js'

/** The credentials of an `Authorization` header (RFC 7617). Nothing where it is anything else. */
export function basicCredentials(header: string | undefined) {
  const encoded = /^basic +([^ ]+) *$/i.exec(header ?? '')?.[1]
  return encoded === undefined ? undefined : decodeBasic(encoded)
}
