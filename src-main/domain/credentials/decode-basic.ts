const canonical = /^[A-Za-z0-9+/]+={0,2}$/
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export interface Credentials {
  userName: string
  password: string
}

/** What stands after `Basic`: strict Base64 of strict UTF-8, parted at the first colon; else undefined. */
export function decodeBasic(base64: string): Credentials | undefined {
  if (!canonical.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('base64') !== base64) return undefined
  try {
    return partAtColon(utf8.decode(bytes))
  } catch {
    return undefined // not UTF-8
  }
}

export function partAtColon(text: string): Credentials | undefined {
  const colon = text.indexOf(':')
  if (colon < 0) return undefined
  return { userName: text.slice(0, colon), password: text.slice(colon + 1) }
}
