import type { ServedCall, ServedCalls } from '../../../src-preload/contract/api-service.js'
import type { Announce } from '../needs.js'

const kept = 100
const minuteMs = 60_000
const toldEveryMs = 250

interface Needs {
  announce: Announce
  /** Milliseconds of a clock that only goes forward. */
  steadyClock?: () => number
}

/** The last calls of the API service, in memory only. */
export function createCallLog({ announce, steadyClock = () => performance.now() }: Needs) {
  const calls: ServedCall[] = []
  const seconds = new Map<number, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const second = () => Math.floor(steadyClock() / 1000)

  function add(call: ServedCall) {
    calls.push(call)
    if (calls.length > kept * 2) calls.splice(0, calls.length - kept)
    seconds.set(second(), (seconds.get(second()) ?? 0) + 1)
    if (seconds.size > minuteMs / 1000) forgetOld()
    timer ??= setTimeout(tell, toldEveryMs)
  }

  function tell() {
    timer = undefined
    announce('apiService', 'called', null)
  }

  function forgetOld() {
    const oldest = second() - minuteMs / 1000
    for (const past of seconds.keys()) if (past <= oldest) seconds.delete(past)
  }

  function recent(): ServedCalls {
    forgetOld()
    return {
      calls: calls.slice(-kept).reverse(),
      perMinute: [...seconds.values()].reduce((sum, many) => sum + many, 0),
    }
  }

  return { add, recent }
}

export type CallLog = ReturnType<typeof createCallLog>
