import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { freePort } from './a-served-app.js'
import { startNginx } from './nginx.js'
import { temporaryFolder } from './temporary-folder.js'

/** A page that answers with the headers it was asked with, behind nginx as the window recommends it. */
export async function aGuardedPage(servicePort: number) {
  const page = createServer(({ headers }, response) => response.end(JSON.stringify(headers)))
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void page.close())
  const port = await freePort()
  const { port: pagePort } = page.address() as AddressInfo
  const servers = `server { listen 127.0.0.1:${port};
    ${locations(`http://127.0.0.1:${servicePort}`, `http://127.0.0.1:${pagePort}`)} }`
  onTestFinished(await startNginx(temporaryFolder(), port, servers))
  return `http://127.0.0.1:${port}/`
}

// The directives of `nginxConfiguration` in src-renderer/features/api-service/gateways.ts, which nothing here may import.
const locations = (service: string, page: string) => `
  location / {
    auth_request /operator-desk;
    auth_request_set $api_user $upstream_http_x_api_user;
    auth_request_set $operator_guid $upstream_http_x_operator_guid;
    proxy_set_header X-Api-User $api_user;
    proxy_set_header X-Operator-Guid $operator_guid;
    proxy_pass ${page};
  }
  location = /operator-desk {
    internal;
    proxy_pass ${service}/auth/verify;
    proxy_pass_request_body off;
    proxy_pass_request_headers off;
    proxy_set_header Host $proxy_host;
    proxy_set_header Content-Length "";
    proxy_set_header Authorization $http_authorization;
  }`
