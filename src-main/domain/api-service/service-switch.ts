import { z } from 'zod'
import { type ApiServiceState, usualPort } from '../../../src-preload/contract/api-service.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Announce, Transaction } from '../needs.js'
import type { SettingsRecords } from '../settings/settings-records.js'

export interface Listening {
  close(): Promise<void>
}

interface Needs {
  records: SettingsRecords
  transaction: Transaction
  announce: Announce
  record: RecordActivity
  /** Begins to serve; `port-in-use` where another program does, with its name in `fields.holder`. */
  listen: (port: number) => Promise<Listening>
}

interface Wanted {
  on: boolean
  port: number
}

const key = 'api-service'
const stored = z.object({
  on: z.boolean().catch(false),
  port: z.int().min(1024).max(65_535).catch(usualPort),
})

/** Switches the API service on and off; what was chosen is kept, and holds at the next start too. */
export function createServiceSwitch({ records, transaction, announce, record, listen }: Needs) {
  let listening: (Listening & { port: number }) | undefined
  let problem: ApiServiceState['problem'] = null
  let last: Promise<unknown> = Promise.resolve()

  const wanted = (): Wanted => stored.parse(parsed(records.read(key)))

  function state(): ApiServiceState {
    const address = listening ? `http://127.0.0.1:${listening.port}` : null
    return { ...wanted(), address, problem }
  }

  /** Does what was chosen when the application was last used; call it once the store is open. */
  const start = () => inTurn(apply)
  const stop = () => inTurn(close)

  const configure = (chosen: Wanted) =>
    inTurn(async () => {
      const before = wanted()
      const changes = (['on', 'port'] as const)
        .map((field) => ({ field, before: String(before[field]), after: String(chosen[field]) }))
        .filter((change) => change.before !== change.after)
      if (changes.length > 0) {
        transaction(() => {
          records.write(key, JSON.stringify(chosen))
          record({ action: 'api-service-changed', subject: '', subjectGuid: null, operator: null, changes })
        })
      }
      return apply()
    })

  /** Brings what runs in line with what is wanted; where it cannot run, the state says why. */
  async function apply(): Promise<ApiServiceState> {
    const { on, port } = wanted()
    problem = null
    if (listening && (!on || listening.port !== port)) await close()
    if (on && !listening) await open(port)
    announce('apiService', 'changed', state())
    return state()
  }

  async function open(port: number) {
    try {
      listening = { ...(await listen(port)), port }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problem = { code: error.code, holder: error.fields?.['holder'] ?? null }
    }
  }

  async function close() {
    const closing = listening
    listening = undefined
    await closing?.close()
  }

  /** One after the other, so that a quick hand at the switch cannot open it twice. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  return { state, start, stop, configure }
}

function parsed(text: string | undefined): unknown {
  try {
    return { on: false, port: usualPort, ...(JSON.parse(text ?? '{}') as object) }
  } catch {
    return { on: false, port: usualPort }
  }
}
