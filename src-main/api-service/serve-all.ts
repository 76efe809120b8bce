import packageJson from '../../package.json' with { type: 'json' }
import { createAuthenticate } from './authenticate.js'
import { createApp } from './create-app.js'
import { withOpenApi } from './open-api.js'
import { accountRoutes } from './routes/account.js'
import { apiUserRoutes } from './routes/api-users.js'
import type { Served } from './routes/needs.js'
import { operatorGroupRoutes } from './routes/operator-groups.js'
import { operatorRoutes } from './routes/operators.js'

type AppNeeds = Parameters<typeof createApp>[0]

interface Needs extends Omit<AppNeeds, 'routes' | 'authenticate' | 'calls'> {
  served: Served
  calls: Parameters<typeof createAuthenticate>[0]
  log: AppNeeds['calls']
}

/** Every route of the service, on one port. */
export function serveAll({ served, calls, log, ...needs }: Needs, port: number) {
  const routes = [
    ...accountRoutes(served),
    ...apiUserRoutes(served),
    ...operatorRoutes(served),
    ...operatorGroupRoutes(served),
  ]
  return createApp({
    ...needs,
    routes: withOpenApi(routes, packageJson.version, port),
    authenticate: createAuthenticate(calls),
    calls: log,
  })(port)
}
