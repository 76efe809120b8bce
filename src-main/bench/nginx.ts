import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export const nginxPassword = 'a password of the bench'
// crypt(3) of that password: bcrypt at cost 5, and Apache's MD5.
export const hashes = {
  bcrypt: '$2y$05$abcdefghijklmnopqrstuubCOLyk0cFy.y.yT01S/Bt0T2tU3m.5m',
  apr1: '$apr1$abcdefgh$zQ1fZqnZ8dSyC0o2xhMCG1',
}

export const hasNginx = () => spawnSync('nginx', ['-v']).status === 0

/** nginx with one worker: a static page as it is, and behind `auth_basic`. */
export async function startNginx(folder: string, port: number) {
  const files = join(folder, 'nginx')
  for (const name of ['', 'open', 'bcrypt', 'apr1']) {
    mkdirSync(join(files, name), { recursive: true })
    writeFileSync(join(files, name, 'page.txt'), 'a page\n')
  }
  const locked = Object.entries(hashes).map(([name, hash]) => {
    writeFileSync(join(files, `${name}.htpasswd`), `bench:${hash}\n`)
    return `location /${name}/ { auth_basic "bench"; auth_basic_user_file ${join(files, `${name}.htpasswd`)}; }`
  })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(files, name)};`,
  )
  writeFileSync(
    join(files, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${join(files, 'pid')}; error_log ${join(files, 'errors.log')};
    events { worker_connections 256; }
    http { access_log off; keepalive_requests 10000000; ${temporary.join(' ')}
      server { listen 127.0.0.1:${port}; root ${files}; ${locked.join('\n')} } }`,
  )
  const child = spawn('nginx', ['-p', files, '-c', join(files, 'nginx.conf')], { stdio: 'ignore' })
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
