import { type CommandsFor, curlCommand, httpieCommand, powerShellCommand, pythonCommand } from './commands.js'
import { caddyConfiguration, nginxConfiguration, traefikConfiguration } from './gateways.js'

export interface Recipe {
  id: string
  label: string
  kind: 'command' | 'script' | 'configuration'
  textFor: (what: CommandsFor) => string
  /** Where the password comes from, or where the text belongs. */
  help: string
  /** How to type the password where no history keeps it. */
  prepare?: string
}

const gatewayHelp = 'What is behind it is told who calls.'

export const recipes: readonly Recipe[] = [
  {
    ...{ id: 'curl', label: 'curl', kind: 'command', textFor: curlCommand },
    ...{ help: 'First, so that no history keeps the password:', prepare: 'read -rs API_PASSWORD' },
  },
  {
    ...{ id: 'httpie', label: 'HTTPie', kind: 'command', textFor: httpieCommand },
    ...{ help: 'First, so that no history keeps the password:', prepare: 'read -rs API_PASSWORD' },
  },
  {
    ...{ id: 'powershell', label: 'PowerShell', kind: 'command', textFor: powerShellCommand },
    help: 'The password comes from the environment and stands in no script.',
  },
  {
    ...{ id: 'python', label: 'Python', kind: 'script', textFor: pythonCommand },
    help: 'The password comes from the environment and stands in no script.',
  },
  {
    ...{ id: 'nginx', label: 'nginx', kind: 'configuration', textFor: nginxConfiguration },
    help: `For a server block. ${gatewayHelp}`,
  },
  {
    ...{ id: 'caddy', label: 'Caddy', kind: 'configuration', textFor: caddyConfiguration },
    help: `For the Caddyfile. ${gatewayHelp}`,
  },
  {
    ...{ id: 'traefik', label: 'Traefik', kind: 'configuration', textFor: traefikConfiguration },
    help: `For the dynamic configuration. ${gatewayHelp}`,
  },
]
