/** What a route answers; a body is JSON. */
export interface Reply {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export const toResponse = ({ status, body, headers = {} }: Reply) =>
  body === undefined
    ? new Response(null, { status, headers: { ...always, ...headers } })
    : new Response(JSON.stringify(body), {
        status,
        headers: { ...always, 'content-type': 'application/json; charset=utf-8', ...headers },
      })
