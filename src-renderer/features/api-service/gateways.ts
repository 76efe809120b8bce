import type { CommandsFor } from './commands.js'

type Service = Pick<CommandsFor, 'address'>

/** What the gateways protect in the examples. */
const guarded = 'http://127.0.0.1:3000'

/**
 * The service answers no browser, and so no call with a browser's `Origin` or `Sec-Fetch-*`: only the credentials go on
 * to it, under the `Host` that it listens on.
 */
export const nginxConfiguration = ({ address }: Service) =>
  `location / {
    auth_request /operator-desk;
    auth_request_set $api_user $upstream_http_x_api_user;
    auth_request_set $operator_guid $upstream_http_x_operator_guid;
    proxy_set_header X-Api-User $api_user;
    proxy_set_header X-Operator-Guid $operator_guid;
    proxy_pass ${guarded};
}

location = /operator-desk {
    internal;
    proxy_pass ${address}/auth/verify;
    proxy_pass_request_body off;
    proxy_pass_request_headers off;
    proxy_set_header Host $proxy_host;
    proxy_set_header Content-Length "";
    proxy_set_header Authorization $http_authorization;
}`

export const caddyConfiguration = ({ address }: Service) =>
  `api.example.com {
    forward_auth ${address.replace('http://', '')} {
        uri /auth/verify
        header_up Host {upstream_hostport}
        header_up -Origin
        header_up -Sec-Fetch-*
        copy_headers X-Api-User X-Operator-Guid
    }
    reverse_proxy ${guarded.replace('http://', '')}
}`

export const traefikConfiguration = ({ address }: Service) =>
  `http:
  middlewares:
    operator-desk:
      forwardAuth:
        address: ${address}/auth/verify
        authRequestHeaders:
          - Authorization
        authResponseHeaders:
          - X-Api-User
          - X-Operator-Guid
  routers:
    api:
      rule: Host(\`api.example.com\`)
      middlewares:
        - operator-desk
      service: api
  services:
    api:
      loadBalancer:
        servers:
          - url: ${guarded}`
