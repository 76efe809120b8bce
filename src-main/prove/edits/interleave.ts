import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import type { Operator, OperatorFields } from '../../../src-preload/contract/operators.js'
import { AppError } from '../../domain/app-error.js'
import { openStore } from '../../storage/open-store.js'
import { type Proof, since } from '../proof.js'
import { aDraft, aServedDesk, type ServedDesk } from './a-served-desk.js'

/** One of two windows reads an operator or saves what it has read, or a script changes one; `both` at the same time. */
type Step = { who: number; kind: 'read' | 'save' | 'script' | 'both'; window: number; pauseMs: number }

const people = 3
const windows = 2
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(people - 1),
  kind: fc.constantFrom('read', 'save', 'script', 'both'),
  window: fc.nat(windows - 1),
  pauseMs: fc.nat(4),
})

type Edited = Pick<OperatorFields, 'mobilePhone' | 'backupEmail' | 'fullName'>
const edited = ({ mobilePhone, backupEmail, fullName }: OperatorFields): Edited => ({
  mobilePhone,
  backupEmail,
  fullName,
})

interface Wanted {
  scratch: string
  seed: number
  runs: number
}

/** Interleaves edits at random, and looks after each whether all that was acknowledged is there. */
export async function interleaveEdits({ scratch, seed, runs }: Wanted): Promise<Proof> {
  const started = performance.now()
  const db = openStore(join(scratch, 'edits', 'operator-desk.db'))
  const desk = await aServedDesk(db)
  const all = Array.from({ length: people }, (_, at) =>
    desk.services.operators.create(aDraft(`Person ${at}`, `person-${at}@example.com`)),
  )
  const guids = all.map(({ guid }) => guid)
  const count = { steps: 0, conflicts: 0 }
  const tryAll = (guarded: boolean, times: number) =>
    fc.check(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
        const take = editing(desk, guids, guarded, count)
        for (const one of steps) await take(one)
      }),
      { numRuns: times, seed },
    )
  const found = await tryAll(true, runs)
  const { steps, conflicts } = count
  const control = await tryAll(false, 50)
  await desk.close()
  db.close()
  return {
    promise: 'edits of two windows and a script, at random: every acknowledged one is there, and no other',
    tries: found.numRuns,
    failures: found.failed
      ? [`seed ${seed}: ${JSON.stringify(found.counterexample)} ${String(found.errorInstance)}`]
      : [],
    control: {
      what: 'windows that save over any version',
      tries: control.numRuns,
      failures: control.failed ? 1 : 0,
    },
    note: `${steps} steps, ${conflicts} conflicts told`,
    milliseconds: since(started),
  }
}

/** What a window holds, and a model of what has to be stored; `guarded` windows save on the version they have read. */
function editing(
  { services: { operators }, ask }: ServedDesk,
  guids: Operator['guid'][],
  guarded: boolean,
  count: { steps: number; conflicts: number },
) {
  const model = guids.map((guid) => edited(operators.get(guid).fields))
  const held = Array.from({ length: windows }, () => guids.map((guid) => operators.get(guid)))

  function save(who: number, window: number) {
    const guid = guids[who] as Operator['guid']
    const read = held[window]?.[who] as Operator
    const fields = { ...read.fields, mobilePhone: `+3161${1_000_000 + ++count.steps}` }
    const version = guarded ? read.version : operators.get(guid).version
    try {
      operators.save(guid, version, { ...aDraft('', ''), fields }, [])
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') return void count.conflicts++
      throw error
    }
    ;(held[window] as Operator[])[who] = operators.get(guid)
    ;(model[who] as Edited).mobilePhone = fields.mobilePhone
  }

  async function script(who: number) {
    const change = { BackupEmail: `script-${++count.steps}@example.com` }
    const { status } = await ask('PATCH', `/v4/Operator/${guids[who]}`, change)
    if (status !== 204) throw new Error(`the script was answered ${status}`)
    ;(model[who] as Edited).backupEmail = change.BackupEmail
  }

  const does: Record<Step['kind'], (step: Step) => unknown> = {
    read({ who, window }) {
      ;(held[window] as Operator[])[who] = operators.get(guids[who] as Operator['guid'])
    },
    save: ({ who, window }) => save(who, window),
    script: ({ who }) => script(who),
    async both({ who, window, pauseMs }) {
      const asked = script(who)
      await setTimeout(pauseMs)
      save(who, window)
      await asked
    },
  }

  return async function take(one: Step) {
    await does[one.kind](one)
    guids.forEach((guid, who) => {
      const [stored, expected] = [edited(operators.get(guid).fields), model[who]]
      if (JSON.stringify(stored) !== JSON.stringify(expected))
        throw new Error(`lost: ${JSON.stringify(expected)}, stored: ${JSON.stringify(stored)}`)
    })
  }
}
