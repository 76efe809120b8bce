import { describe, expect, it } from 'vitest'
import { caddyConfiguration, nginxConfiguration, traefikConfiguration } from './gateways.js'

const service = { address: 'http://127.0.0.1:9000' }
const lines = (text: string) => text.split('\n').map((line) => line.trim())

describe('the configuration of a gateway', () => {
  it('for nginx hands on the credentials alone, under the host of the service', () => {
    expect(lines(nginxConfiguration(service))).toEqual(
      expect.arrayContaining([
        'auth_request /operator-desk;',
        'auth_request_set $api_user $upstream_http_x_api_user;',
        'proxy_pass http://127.0.0.1:9000/auth/verify;',
        'proxy_pass_request_headers off;',
        'proxy_set_header Host $proxy_host;',
        'proxy_set_header Authorization $http_authorization;',
      ]),
    )
  })

  it('for Caddy sets the host, and drops what browsers add', () => {
    expect(lines(caddyConfiguration(service))).toEqual(
      expect.arrayContaining([
        'forward_auth 127.0.0.1:9000 {',
        'uri /auth/verify',
        'header_up Host {upstream_hostport}',
        'header_up -Origin',
        'header_up -Sec-Fetch-*',
        'copy_headers X-Api-User X-Operator-Guid',
      ]),
    )
  })

  it('for Traefik hands on the credentials alone', () => {
    const text = traefikConfiguration(service)

    expect(text).toContain('address: http://127.0.0.1:9000/auth/verify')
    expect(text).toMatch(/authRequestHeaders:\n\s+- Authorization\n\s+authResponseHeaders:/)
  })
})
