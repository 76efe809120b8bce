import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { aServedApp } from '../testing/a-served-app.js'

const run = promisify(execFile)
const hasCurl = spawnSync('curl', ['--version']).status === 0

describe.runIf(hasCurl)('curl', () => {
  it('is served with the user name and the password, and refused with others', async () => {
    const { port, asClerk } = await aServedApp()
    const curl = async (...user: string[]) => {
      const url = `http://127.0.0.1:${port}/v4/Account`
      const { stdout } = await run('curl', [
        ...['--silent', '--noproxy', '*', '--write-out', '\n%{http_code}'],
        ...['--user', user.join(':'), url],
      ])
      return stdout
    }

    expect(await curl(...asClerk)).toMatch(/"OperatorsInUse":2.*\n200$/)
    expect(await curl(asClerk[0], 'wrong')).toMatch(/not right.*\n401$/)
  })
})
