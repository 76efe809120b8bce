import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { untilOpen } from '../testing/nginx.js'
import { hashes } from './nginx-pages.js'

export const hasCaddy = () => spawnSync('caddy', ['version']).status === 0

/** Caddy with that many users of one password, behind its `basicauth`, which remembers what it has verified. */
export async function startCaddy(folder: string, port: number, users: number) {
  const files = join(folder, 'caddy')
  mkdirSync(files)
  const hash = Buffer.from(hashes.bcrypt.replace('$2y$', '$2b$')).toString('base64')
  const accounts = Array.from({ length: users }, (_, index) => `bench-${index} ${hash}`)
  writeFileSync(
    join(files, 'Caddyfile'),
    `{
      admin off
      auto_https off
    }
    http://127.0.0.1:${port} {
      basicauth {
        ${accounts.join('\n')}
      }
      respond "a page"
    }`,
  )
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(files, 'Caddyfile')], {
    stdio: 'ignore',
    env: { ...process.env, XDG_DATA_HOME: files, XDG_CONFIG_HOME: files, GOMAXPROCS: '1' },
  })
  await untilOpen(port)
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
