import { powerShellQuote, shellQuote } from '../../lib/shell-quote.js'

/** What the commands are made for. */
export interface CommandsFor {
  /** `http://127.0.0.1:8734` */
  address: string
  userName: string
}

const path = '/v4/Operator'
const plain = /^[\w.@+-]+$/

/** One word for a POSIX shell: the user name, a colon, and the password out of the environment. */
const userAndPassword = (userName: string) =>
  plain.test(userName) ? `"${userName}:$API_PASSWORD"` : `${shellQuote(`${userName}:`)}"$API_PASSWORD"`

export const curlCommand = ({ address, userName }: CommandsFor) =>
  `curl -u ${userAndPassword(userName)} \\\n     ${address}${path}`

/** HTTPie takes `\:` for a colon in the name, so a name that ends in a backslash goes into the header by hand. */
export const httpieCommand = ({ address, userName }: CommandsFor) =>
  userName.endsWith('\\')
    ? `http ${address}${path} \\\n     Authorization:"Basic $(printf %s:%s ${shellQuote(userName)} "$API_PASSWORD" | base64 | tr -d '\\n')"`
    : `http --auth=${userAndPassword(userName)} \\\n     ${address}${path}`

export const powerShellCommand = ({ address, userName }: CommandsFor) =>
  `$pair = ${powerShellQuote(`${userName}:`)} + $env:API_PASSWORD
$basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($pair))
Invoke-RestMethod ${address}${path} -Headers @{ Authorization = "Basic $basic" }`

/** A JSON string is a Python string too. */
export const pythonCommand = ({ address, userName }: CommandsFor) =>
  [
    'import base64, os, urllib.request',
    '',
    `pair = ${JSON.stringify(`${userName}:`)} + os.environ["API_PASSWORD"]`,
    'basic = base64.b64encode(pair.encode()).decode()',
    `call = urllib.request.Request("${address}${path}", headers={"Authorization": f"Basic {basic}"})`,
    'print(urllib.request.urlopen(call).read().decode())',
  ].join('\n')
