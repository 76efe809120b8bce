import type { TextKey } from '../../lib/text-key.js'
import { type CommandsFor, curlCommand, httpieCommand, powerShellCommand, pythonCommand } from './commands.js'
import { caddyConfiguration, nginxConfiguration, traefikConfiguration } from './gateways.js'

export interface Recipe {
  id: string
  /** Of a product, so the same in every language. */
  name: string
  kind: 'command' | 'script' | 'configuration'
  textFor: (what: CommandsFor) => string
  /** Where the password comes from, or where the text belongs. */
  help: TextKey
  /** How to type the password where no history keeps it. */
  prepare?: string
}

export const recipes: readonly Recipe[] = [
  {
    ...{ id: 'curl', name: 'curl', kind: 'command', textFor: curlCommand },
    ...{ help: 'apiService.recipes.prepare', prepare: 'read -rs API_PASSWORD' },
  },
  {
    ...{ id: 'httpie', name: 'HTTPie', kind: 'command', textFor: httpieCommand },
    ...{ help: 'apiService.recipes.prepare', prepare: 'read -rs API_PASSWORD' },
  },
  {
    ...{ id: 'powershell', name: 'PowerShell', kind: 'command', textFor: powerShellCommand },
    help: 'apiService.recipes.environment',
  },
  {
    ...{ id: 'python', name: 'Python', kind: 'script', textFor: pythonCommand },
    help: 'apiService.recipes.environment',
  },
  {
    ...{ id: 'nginx', name: 'nginx', kind: 'configuration', textFor: nginxConfiguration },
    help: 'apiService.recipes.nginx',
  },
  {
    ...{ id: 'caddy', name: 'Caddy', kind: 'configuration', textFor: caddyConfiguration },
    help: 'apiService.recipes.caddy',
  },
  {
    ...{ id: 'traefik', name: 'Traefik', kind: 'configuration', textFor: traefikConfiguration },
    help: 'apiService.recipes.traefik',
  },
]
