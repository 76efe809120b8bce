import { createServer } from 'node:http'

export interface ForeignSite {
  origin: string
  /** The paths that were asked for. */
  asked: string[]
  close: () => Promise<void>
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' }
const bodies: Record<string, string> = { js: "window.ran?.push('remote script')", css: '* { color: red }' }

/** A site that is not ours and would answer anything, so that what reaches it is seen. */
export async function openForeignSite(): Promise<ForeignSite> {
  const asked: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url)
    const ending = url.split('.').at(-1) ?? ''
    const headers = { 'content-type': types[ending] ?? 'text/html', 'access-control-allow-origin': '*' }
    response.writeHead(200, headers).end(bodies[ending] ?? '<!doctype html><title>Foreign</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
