import type { ApiServiceState } from '../../../src-preload/contract/api-service.js'
import { t } from '../../lib/language.js'
import { failureWords } from '../../lib/words.js'

/** How it stands with the service, in one word. */
export function stateWord({ on, address }: Pick<ApiServiceState, 'on' | 'address'>) {
  if (address !== null) return t('apiService.state.on')
  return t(on ? 'apiService.state.failed' : 'apiService.state.off')
}

interface StateTag {
  words: string
  tone: 'neutral' | 'accent' | 'ok' | 'danger'
}

export function stateTag({ on, address, problem }: ApiServiceState): StateTag {
  if (address !== null) {
    return { words: t('apiService.tag.listening', { address: address.replace('http://', '') }), tone: 'ok' }
  }
  if (problem) return { words: t('apiService.tag.notRunning'), tone: 'danger' }
  return on
    ? { words: t('apiService.tag.starting'), tone: 'accent' }
    : { words: t('apiService.tag.off'), tone: 'neutral' }
}

/** Why it does not run although it should, and what to do about it. */
export function problemOfService({ port, problem }: ApiServiceState): string | undefined {
  if (!problem) return undefined
  if (problem.code !== 'port-in-use') return failureWords(problem)
  const { holder } = problem
  return holder ? t('apiService.port.usedBy', { port, holder }) : t('apiService.port.used', { port })
}
