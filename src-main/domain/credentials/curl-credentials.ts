import { decodeBasic, partAtColon, type Credentials } from './decode-basic.js'
import { shellCommands, type ShellWord } from './shell-words.js'

/** Short options that take a value, in the same word or the next. */
const shortWithValue = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz'

const longWithValue = new Set(
  (
    'abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to ' +
    'continue-at cookie cookie-jar crlfile curves data data-ascii data-binary data-raw data-urlencode dns-interface ' +
    'dns-servers doh-url dump-header ech engine etag-compare etag-save expect100-timeout form form-string ' +
    'happy-eyeballs-timeout-ms header hsts interface ipfs-gateway json keepalive-time key key-type limit-rate ' +
    'local-port max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max ' +
    'pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-header proxy-user proxy1.0 quote random-file ' +
    'range rate referer request request-target resolve retry retry-delay retry-max-time socks4 socks4a socks5 ' +
    'socks5-hostname speed-limit speed-time stderr tls-max tls13-ciphers tlspassword tlsuser trace trace-ascii ' +
    'unix-socket upload-file url url-query user user-agent variable write-out'
  ).split(' '),
)

const beforeCommand = /^(?:[$%>#]|sudo|time|env|exec|command|[A-Za-z_]\w*=[^]*)$/
const curl = /(?:^|[\\/])curl(?:\.exe)?$/i
const loginOfUrl = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)@/i

/** Undefined where there is no curl command, empty where it names no credentials that can be read. */
export function curlCredentials(text: string): { found: Credentials | undefined } | undefined {
  for (const words of shellCommands(text)) {
    const start = words.findIndex((word) => word === undefined || !beforeCommand.test(word))
    if (!curl.test(words[start] ?? '')) continue
    return { found: strongest(readOptions(words.slice(start + 1))) }
  }
  return undefined
}

interface Given {
  users: ShellWord[]
  headers: ShellWord[]
  urls: ShellWord[]
}

/** As curl decides: a header of one's own wins over `--user`, and that over the address. */
function strongest({ users, headers, urls }: Given): Credentials | undefined {
  const header = headers.find((one) => one !== undefined && /^authorization\s*:/i.test(one))
  if (header !== undefined) return headerCredentials(header)
  if (users.length > 0) return partAtColon(users.at(-1) ?? '')
  return urls.map(urlCredentials).find(Boolean)
}

function readOptions(words: ShellWord[]): Given {
  const given: Given = { users: [], headers: [], urls: [] }
  let optionsEnded = false
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) continue
    if (optionsEnded || !word.startsWith('-') || word === '-') given.urls.push(word)
    else if (word === '--') optionsEnded = true
    else {
      const option = word.startsWith('--') ? longOption(word) : shortOption(word)
      if (!option) continue
      keep(option.name, option.value ?? words[++index])
    }
  }
  return given

  function keep(name: string, value: ShellWord) {
    if (name === 'u' || name === 'user') given.users.push(value)
    else if (name === 'H' || name === 'header') given.headers.push(value)
    else if (name === 'url') given.urls.push(value)
  }
}

interface Option {
  name: string
  /** Undefined where the next word is it. */
  value: string | undefined
}

/** Curl knows no `--user=…`, but people write it. */
function longOption(word: string): Option | undefined {
  const [, name = '', value] = /^--([^=]*)(?:=([^]*))?$/.exec(word) ?? []
  return longWithValue.has(name) ? { name, value } : undefined
}

/** `-sSu NAME:PASSWORD`, `-uNAME:PASSWORD`: the first letter that takes a value takes the rest. */
function shortOption(word: string): Option | undefined {
  const at = Array.from(word).findIndex((letter, index) => index > 0 && shortWithValue.includes(letter))
  if (at < 0) return undefined
  return { name: word.charAt(at), value: word.slice(at + 1) || undefined }
}

/** `Authorization: Basic …`, or from `Basic` on. */
export function headerCredentials(header: string): Credentials | undefined {
  const [, base64 = ''] = /^\s*(?:authorization\s*:\s*)?basic[ \t]+(\S+)\s*$/i.exec(header) ?? []
  return decodeBasic(base64)
}

/** `http://NAME:PASSWORD@host/`, where each part may be percent-encoded. */
export function urlCredentials(url: ShellWord): Credentials | undefined {
  const login = loginOfUrl.exec(url ?? '')?.[1]
  if (!login) return undefined
  const { userName, password } = partAtColon(login) ?? { userName: login, password: '' }
  return { userName: decodePercent(userName), password: decodePercent(password) }
}

function decodePercent(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
