import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export const hasNginx = () => spawnSync('nginx', ['-v']).status === 0

/** nginx with one worker and all that it writes in that folder; `servers` is what stands within `http`. */
export async function startNginx(folder: string, port: number, servers: string) {
  mkdirSync(folder, { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  const configuration = join(folder, 'nginx.conf')
  writeFileSync(
    configuration,
    `worker_processes 1; daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors.log')};
    events { worker_connections 256; }
    http { access_log off; keepalive_requests 10000000; ${temporary.join(' ')}
      ${servers} }`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', configuration], { stdio: 'ignore' })
  await untilOpen(port)
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

/** Waits until somebody listens on the port. */
export async function untilOpen(port: number) {
  for (let round = 0; round < 100; round++) {
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (open) return
    await setTimeout(50)
  }
  throw new Error(`nobody listens on port ${port}`)
}
