import type { ServedCall } from '../../../src-preload/contract/api-service.js'

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

const meanings: Record<number, string> = {
  200: 'Done',
  201: 'Created',
  204: 'Done, nothing to send',
  400: 'The call was not right',
  401: 'No credentials, or none that are accepted',
  403: 'Not allowed',
  404: 'There is no such thing',
  405: 'Not with this method',
  413: 'Too large',
  429: 'Too many tries',
  431: 'Too large',
  500: 'Something went wrong here; details are in the log',
  503: 'Too busy just then',
}

/** What a status says, for those who do not know the numbers. */
export const statusMeaning = (status: number) => meanings[status]

export function statusTone(status: number) {
  if (status >= 500) return 'danger'
  if (status >= 400) return 'warn'
  return status >= 200 && status < 300 ? 'ok' : 'neutral'
}
