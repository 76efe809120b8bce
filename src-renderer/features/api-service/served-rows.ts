import type { ServedCall } from '../../../src-preload/contract/api-service.js'
import { t } from '../../lib/language.js'
import type { TextKey } from '../../lib/text-key.js'

/** A call with a key that it keeps while newer ones come before it. */
export interface ServedRow extends ServedCall {
  key: string
}

/** The newest first, as they come; equal calls are told apart by how many of them came before. */
export function servedRows(calls: readonly ServedCall[]): ServedRow[] {
  const seen = new Map<string, number>()
  return calls
    .toReversed()
    .map((call) => {
      const same = JSON.stringify(call)
      const before = seen.get(same) ?? 0
      seen.set(same, before + 1)
      return { ...call, key: `${same} ${before}` }
    })
    .toReversed()
}

const meanings: Record<number, TextKey> = {
  200: 'apiService.meanings.done',
  201: 'apiService.meanings.created',
  204: 'apiService.meanings.nothingToSend',
  400: 'apiService.meanings.notRight',
  401: 'apiService.meanings.notAccepted',
  403: 'apiService.meanings.notAllowed',
  404: 'apiService.meanings.notThere',
  405: 'apiService.meanings.notThisMethod',
  413: 'apiService.meanings.tooLarge',
  429: 'apiService.meanings.tooManyTries',
  431: 'apiService.meanings.tooLarge',
  500: 'apiService.meanings.wentWrong',
  503: 'apiService.meanings.tooBusy',
}

/** What a status says, for those who do not know the numbers. */
export function statusMeaning(status: number) {
  const meaning = meanings[status]
  return meaning && t(meaning)
}

export function statusTone(status: number) {
  if (status >= 500) return 'danger'
  if (status >= 400) return 'warn'
  return status >= 200 && status < 300 ? 'ok' : 'neutral'
}
