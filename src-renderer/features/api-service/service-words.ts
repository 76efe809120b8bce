import type { ApiServiceState } from '../../../src-preload/contract/api-service.js'
import { failureWords } from '../../lib/words.js'

/** How it stands with the service, in one word. */
export const stateWord = ({ on, address }: Pick<ApiServiceState, 'on' | 'address'>) =>
  address === null ? (on ? 'failed' : 'off') : 'on'

interface StateTag {
  words: string
  tone: 'neutral' | 'accent' | 'ok' | 'danger'
}

export function stateTag({ on, address, problem }: ApiServiceState): StateTag {
  if (address !== null) return { words: `Listening on ${address.replace('http://', '')}`, tone: 'ok' }
  if (problem) return { words: 'Not running', tone: 'danger' }
  return on ? { words: 'Starting', tone: 'accent' } : { words: 'Off', tone: 'neutral' }
}

/** Why it does not run although it should, and what to do about it. */
export function problemOfService({ port, problem }: ApiServiceState): string | undefined {
  if (!problem) return undefined
  if (problem.code !== 'port-in-use') return failureWords(problem)
  return `Port ${port} is in use by ${problem.holder ?? 'another program'}. Choose another port, or end that program and try again.`
}
