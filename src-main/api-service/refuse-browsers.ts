import { words } from './messages.js'
import type { Reply } from './reply.js'

/**
 * Only programs of this machine are served. Another name in `Host`, or in an address that is asked for in full, is a
 * page that had its own name point here (DNS rebinding). Browsers tell where a request comes from and what for (`Origin`, `Sec-Fetch-Site`, `-Dest`, `-User`; Fetch
 * Metadata, W3C); `Sec-Fetch-Mode` alone does not count, since `fetch` in Node sends it too. No challenge, so that no
 * browser asks for a password.
 */
export function refuseBrowser(headers: Headers, asked: string, port: number): Reply | undefined {
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (![asked, headers.get('host') ?? ''].every((host) => ours.includes(host))) {
    return { status: 403, body: words('This host is not served.') }
  }
  return sentByBrowsers.some((name) => headers.has(name))
    ? { status: 403, body: words('Browsers are not served.') }
    : undefined
}

const sentByBrowsers = ['origin', 'sec-fetch-site', 'sec-fetch-dest', 'sec-fetch-user']
