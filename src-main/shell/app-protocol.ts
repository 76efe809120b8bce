import { readFileSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { app, protocol, type ProtocolResponse } from 'electron'

const scheme = 'app'
const origin = `${scheme}://operator-desk`

/** Set by `npm run dev`; a packaged application does not listen to it. */
export const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

/** Where the window starts: our own files, or the server of `npm run dev`. */
export const startAddress = devServer ?? `${origin}/index.html`

/** A page that needs nothing else of the application: see recover-window.ts. */
export const recoveryAddress = new URL('recovery.html', startAddress).href

/** Whether an address belongs to this application. */
export function isOurs(address: string) {
  const { protocol: its, host } = new URL(address)
  const ours = new URL(startAddress)
  return its === ours.protocol && host === ours.host
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
].join('; ')

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Call it before the application is ready. */
export function registerAppScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the files of `folder`, and nothing outside of it, as `app://operator-desk/…`. By the older call: `protocol.handle`
 * loads Node's whole `fetch` and sends each file through streams, and the start would wait for both
 * (docs/decisions/0042-the-window-first.md).
 */
export function serveApp(folder: string) {
  protocol.registerBufferProtocol(scheme, ({ url, method }, send) => {
    const path = fileIn(folder, url)
    const contentType = path && contentTypes[extname(path)]
    if (!path || !contentType || method !== 'GET' || !isOurs(url)) send(notFound)
    else send(readAnswer(path, contentType))
  })
}

function readAnswer(path: string, contentType: string): ProtocolResponse {
  try {
    return { data: readFileSync(path), headers: headersOf(contentType) }
  } catch {
    return notFound
  }
}

function fileIn(folder: string, url: string) {
  const root = resolve(folder)
  const path = resolve(join(root, decodePath(url)))
  return path.startsWith(root + sep) ? path : undefined
}

function decodePath(url: string) {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return ''
  }
}

const headersOf = (contentType: string) => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
})

const notFound: ProtocolResponse = { statusCode: 404, data: Buffer.from('Not found') }
