import { type CommandsFor, curlCommand, httpieCommand, powerShellCommand, pythonCommand } from './commands.js'
import { caddyConfiguration, nginxConfiguration, traefikConfiguration } from './gateways.js'

export interface Recipe {
  id: string
  label: string
  kind: 'command' | 'script' | 'configuration'
  textFor: (what: CommandsFor) => string
  /** Where the password comes from, or where the text belongs. */
  help: string
}

const shellHelp = 'The password comes from API_PASSWORD. To type it where no history keeps it: '
const gatewayHelp = 'Asks the service before each call, and tells what is behind it who calls. '

export const recipes: readonly Recipe[] = [
  {
    ...{ id: 'curl', label: 'curl', kind: 'command', textFor: curlCommand },
    help: `${shellHelp}read -rs API_PASSWORD`,
  },
  {
    ...{ id: 'httpie', label: 'HTTPie', kind: 'command', textFor: httpieCommand },
    help: `${shellHelp}read -rs API_PASSWORD`,
  },
  {
    ...{ id: 'powershell', label: 'PowerShell', kind: 'command', textFor: powerShellCommand },
    help: 'The password comes from $env:API_PASSWORD, so that it stands in no script.',
  },
  {
    ...{ id: 'python', label: 'Python', kind: 'script', textFor: pythonCommand },
    help: 'The password comes from the environment, so that it stands in no script.',
  },
  {
    ...{ id: 'nginx', label: 'nginx', kind: 'configuration', textFor: nginxConfiguration },
    help: `${gatewayHelp}Belongs into a server block.`,
  },
  {
    ...{ id: 'caddy', label: 'Caddy', kind: 'configuration', textFor: caddyConfiguration },
    help: `${gatewayHelp}Belongs into the Caddyfile.`,
  },
  {
    ...{ id: 'traefik', label: 'Traefik', kind: 'configuration', textFor: traefikConfiguration },
    help: `${gatewayHelp}Belongs into a file of dynamic configuration.`,
  },
]
