import { curlCredentials, headerCredentials, urlCredentials } from './curl-credentials.js'
import { decodeBasic, partAtColon, type Credentials } from './decode-basic.js'

/** Anywhere, since it may stand in a log of a call or in the source of a script. */
const basicHeader = /(?<![\w-])authorization['"]?\s*[:=]\s*['"]?basic[ \t]+([^\s'",;]+)/i
const anotherScheme = /^[\s>]*authorization\s*:/im
const startsAsUrl = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i

/**
 * The credentials in what somebody pasted: a curl command, an `Authorization` header, also among other lines, an address
 * with a login, `name:password`, or a password alone, whose user name is then needed. Undefined where there are none.
 */
export function readCredentials(text: string, userName: string): Credentials | undefined {
  const command = curlCredentials(text)
  if (command) return command.found

  const [, base64] = basicHeader.exec(text) ?? []
  if (base64 !== undefined) return decodeBasic(base64)
  if (anotherScheme.test(text)) return undefined
  const basic = headerCredentials(text)
  if (basic) return basic

  const name = userName.trim()
  if (name) return { userName: name, password: text }
  return startsAsUrl.test(text) ? urlCredentials(text) : partAtColon(text)
}
