import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startNginx } from '../testing/nginx.js'

export const nginxPassword = 'a password of the bench'
// crypt(3) of that password: bcrypt at cost 5, and Apache's MD5.
export const hashes = {
  bcrypt: '$2y$05$abcdefghijklmnopqrstuubCOLyk0cFy.y.yT01S/Bt0T2tU3m.5m',
  apr1: '$apr1$abcdefgh$zQ1fZqnZ8dSyC0o2xhMCG1',
}

/** A static page as it is, and behind `auth_basic`. */
export function startNginxPages(folder: string, port: number) {
  const files = join(folder, 'nginx')
  for (const name of ['open', 'bcrypt', 'apr1']) {
    mkdirSync(join(files, name), { recursive: true })
    writeFileSync(join(files, name, 'page.txt'), 'a page\n')
  }
  const locked = Object.entries(hashes).map(([name, hash]) => {
    writeFileSync(join(files, `${name}.htpasswd`), `bench:${hash}\n`)
    return `location /${name}/ { auth_basic "bench"; auth_basic_user_file ${join(files, `${name}.htpasswd`)}; }`
  })
  return startNginx(files, port, `server { listen 127.0.0.1:${port}; root ${files}; ${locked.join('\n')} }`)
}
