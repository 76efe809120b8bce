import { appendFileSync } from 'node:fs'
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type AnyCall, type AnyContract, channelsOf } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import { AppError } from '../domain/app-error.js'
import { openStore } from '../storage/open-store.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { type Channel, type Findings, fuzzCalls } from '../testing/fuzz-calls.js'
import { openTestDesk } from '../testing/open-test-desk.js'
import { storePathIn } from '../testing/open-test-store.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { answerCalls } from './answer-calls.js'
import { hearWindows } from './hear-windows.js'

vi.mock('electron', () => ({ ipcMain: { handle: vi.fn() } }))

type Handler = (event: IpcMainInvokeEvent, input: unknown) => unknown

/** `npm run fuzz` asks for a thousand. */
const inputs = Number(process.env['FUZZ_INPUTS'] ?? 30)
const seed = Number(process.env['FUZZ_SEED'] ?? 7)
const ours = { url: 'app://operator-desk/index.html' }
const event = { senderFrame: ours, sender: { id: 7, mainFrame: ours } } as unknown as IpcMainInvokeEvent

const calls = Object.entries<AnyContract[string]>(contract).flatMap(([room, members]) =>
  Object.entries(members).flatMap(([name, member]) =>
    member.kind === 'call' ? [{ name: `${room}.${name}`, call: member as AnyCall }] : [],
  ),
)

/** A desk whose administrator is signed in, with one more operator; `change` plants answers of a test's own. */
async function aDesk(change: (answers: OperatorDeskAnswers) => OperatorDeskAnswers = (answers) => answers) {
  const path = storePathIn(temporaryFolder())
  const desk = openTestDesk(path)
  const services = desk.services()
  if (!services) throw new Error('no store')
  const password = 'four plain words of hers'
  await services.session.begin({ fullName: 'Wilma Keeper', email: 'wilma@example.org', password })
  const { guid } = services.operators.create(anOperatorDraft())
  const reader = openStore(path)
  const count = reader.prepare('SELECT data_version FROM pragma_data_version')
  const logDefect = vi.fn()
  const answer = answerCalls({
    answers: () => change(desk.answers()),
    sessionState: desk.sessionState,
    logDefect,
  })
  hearWindows({
    channels: channelsOf(contract),
    isOurs: (url) => url === ours.url,
    answering: Promise.resolve(answer),
  })
  const heard = new Map(vi.mocked(ipcMain.handle).mock.calls as unknown as [string, Handler][])
  const channels: Channel[] = calls.map(({ name, call }) => ({
    name,
    call,
    ask: async (input) => JSON.parse((await heard.get(name)?.(event, input)) as string) as unknown,
  }))
  const writes = () => (count.get() as { data_version: number }).data_version
  return {
    desk,
    channels,
    writes,
    logDefect,
    known: [guid, 'wilma@example.org'],
    close: () => reader.close(),
  }
}

/** One line of the table of proofs, where somebody asks for it. */
function report({ tries, accepted, crashes, changes }: Findings, control: object, took: number) {
  const file = process.env['PROVE_PROOFS']
  if (!file) return
  const line = {
    promise: 'Whatever a window sends: no crash, no row changed by what is refused, no stack',
    tries,
    failures: [...crashes, ...changes],
    control,
    note: `${accepted} inputs were accepted`,
    milliseconds: Math.round(took),
  }
  appendFileSync(file, `${JSON.stringify(line)}\n`)
}

beforeEach(() => vi.mocked(ipcMain.handle).mockClear())

describe('a window that sends anything', () => {
  const control = { what: 'three planted defects', tries: 0, failures: 0 }

  it('control: a defect, a stack and a row that a refusal left behind are all found', async () => {
    const { desk, channels, writes, known, close } = await aDesk((answers) => ({
      ...answers,
      groups: {
        ...answers.groups,
        create: () => {
          throw new TypeError('planted')
        },
      },
      subAccounts: {
        ...answers.subAccounts,
        create: (draft) => {
          desk.services()?.subAccounts.create({ ...draft.fields, name: `${Math.random()}` })
          throw new AppError('taken', 'planted')
        },
      },
      work: {
        stop: () => {
          throw new AppError('invalid', 'planted', { kind: 'Error\n    at read (/store.js:1:1)' })
        },
      },
    }))
    const planted = channels.filter(({ name }) => /^(groups|subAccounts|work)\./.test(name))

    const found = await fuzzCalls({ channels: planted, inputs: 60, seed, known, writes, counting: [] })

    close()
    control.tries = found.tries
    control.failures = found.crashes.length + found.changes.length
    expect(found.crashes).toContain('groups.create: a defect')
    expect(found.crashes).toContain('work.stop: a stack')
    expect(found.changes).toContain('subAccounts.create: {"ok":false,"failure":{"code":"taken"}}')
  })

  it(
    'gets a refusal with a code and nothing else, and what is refused changes no row',
    async () => {
      const started = performance.now()
      const { desk, channels, writes, logDefect, known, close } = await aDesk()

      const found = await fuzzCalls({ channels, inputs, seed, known, writes, counting: ['session'] })

      close()
      report(found, control, performance.now() - started)
      expect(found.crashes).toEqual([])
      expect(found.changes).toEqual([])
      expect(logDefect.mock.calls).toEqual([])
      expect(found.tries).toBe(channels.length * inputs)
      expect(found.accepted).toBeGreaterThan(channels.length)
      expect(({} as { polluted?: number }).polluted).toBeUndefined()
      expect(desk.sessionState()).toBe('signed-in')
      expect(desk.logged).toEqual([])
    },
    inputs * 2000 + 30_000,
  )
})
