import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { curlCall, powerShellCall } from './first-call.js'

const address = 'http://127.0.0.1:9000'
const names = [
  'nightly-export',
  `it's "quoted"`,
  '$HOME `id` $(id)',
  String.raw`back\slash\\`,
  '-dash',
  'Zoë 日本',
]
const onPosix = it.skipIf(process.platform === 'win32')

onPosix.each(names)('hands the user name %j to curl as a real shell sees it, and no password', (userName) => {
  const command = curlCall({ userName, address }).replace(/^curl/, "printf '%s\\0'")
  const words = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).split('\0').slice(0, -1)

  expect(words).toEqual(['-u', userName, `${address}/v4/Account`])
})

it('doubles each kind of quote that PowerShell takes for one', () => {
  const [, pair] = powerShellCall({ userName: `a'b‘c"d$e`, address }).split('\n')

  expect(pair).toBe(`$pair = 'a''b‘‘c"d$e:' + [Net.NetworkCredential]::new('', $typed).Password`)
})
