import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { curlCommand, httpieCommand, powerShellCommand, pythonCommand } from './commands.js'
import { recipes } from './recipes.js'

const address = 'http://127.0.0.1:8734'
const names = [
  'nightly-export',
  'ada@acme.example',
  'two words',
  `it's "quoted"`,
  '$HOME `id` $(id) ${x}',
  String.raw`back\slash \n \\`,
  String.raw`ends in a backslash\\`,
  '-starts-with-a-dash',
  '!history #comment ~ * ? ; & | < >',
  '‘typographic’ ‚quotes‛',
  'Zoë 日本 😀',
  '%s %n {{x}}',
]
const password = String.raw`s3cret $HOME "it's" \ %s`
const onPosix = it.skipIf(process.platform === 'win32')
const withPython = it.skipIf(spawnSync('python3', ['--version']).status !== 0)

/** What a command hands to its program, as a real shell sees it. */
const wordsOf = (command: string) =>
  execFileSync('sh', ['-c', command.replace(/^\w+/, "printf '%s\\0'")], {
    encoding: 'utf8',
    env: { ...process.env, API_PASSWORD: password },
  })
    .split('\0')
    .slice(0, -1)

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('the commands', () => {
  onPosix.each(names)('hand over the user name %j and the password in a shell', (userName) => {
    expect(wordsOf(curlCommand({ address, userName }))).toEqual([
      '-u',
      `${userName}:${password}`,
      `${address}/v4/Operator`,
    ])
    expect(wordsOf(httpieCommand({ address, userName }))).toEqual(
      userName.endsWith('\\')
        ? [`${address}/v4/Operator`, `Authorization:Basic ${base64(`${userName}:${password}`)}`]
        : [`--auth=${userName}:${password}`, `${address}/v4/Operator`],
    )
  })

  withPython.each(names)('hand them over in Python: %j', (userName) => {
    const [script = ''] = pythonCommand({ address, userName }).split('call =')
    const said = execFileSync('python3', ['-c', `${script}print(basic)`], {
      encoding: 'utf8',
      env: { ...process.env, API_PASSWORD: password },
    })

    expect(said.trim()).toBe(base64(`${userName}:${password}`))
  })

  it('double each kind of quote that PowerShell takes for one', () => {
    const [first] = powerShellCommand({ address, userName: `a'b‘c’d‚e‛f"g$h\`i` }).split('\n')

    expect(first).toBe(`$pair = 'a''b‘‘c’’d‚‚e‛‛f"g$h\`i:' + $env:API_PASSWORD`)
  })

  it('say a plain user name plainly', () => {
    expect(curlCommand({ address, userName: 'grafana' })).toBe(
      `curl -u "grafana:$API_PASSWORD" \\\n     ${address}/v4/Operator`,
    )
  })
})

describe('the recipes', () => {
  it('all go to the address that the service has', () => {
    for (const { textFor } of recipes) {
      const text = textFor({ address: 'http://127.0.0.1:9000', userName: 'grafana' })
      expect(text).toContain('127.0.0.1:9000')
      expect(text).not.toContain('8734')
    }
  })
})
