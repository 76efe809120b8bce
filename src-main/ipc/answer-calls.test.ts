import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channelsOf } from '../../src-preload/contract/call.js'
import { contract } from '../../src-preload/contract/contract.js'
import { AppError } from '../domain/app-error.js'
import type { SessionStatus } from '../../src-preload/contract/session.js'
import { createWorkService } from '../domain/long-work/work-service.js'
import { aRestore } from '../testing/a-restore.js'
import { shellAnswers } from '../testing/shell-answers.js'
import { answerCalls } from './answer-calls.js'
import { createRefusingAnswers } from './answers.js'
import { type AnswerCall, hearWindows } from './hear-windows.js'

vi.mock('electron', () => ({ ipcMain: { handle: vi.fn() } }))

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<string>

/** Answers cross as JSON texts. */
const reading =
  (handler: Handler) =>
  (...asked: Parameters<Handler>): Promise<unknown> =>
    handler(...asked).then((text) => JSON.parse(text) as unknown)

const copyText = vi.fn(() => true)
const unused = () => undefined
const answers = createRefusingAnswers(new AppError('store-damaged', 'refused'), '/store', {
  ...shellAnswers({ copyText }),
  work: createWorkService({ announce: unused }),
  restore: aRestore({ offer: () => Promise.resolve(null) }),
})
const ours = { url: 'app://operator-desk/index.html' }
const isOurs = (url: string) => url === ours.url

function listening(state: SessionStatus['state'] = 'signed-in') {
  const answer = answerCalls({ answers: () => answers, sessionState: () => state, logDefect: vi.fn() })
  hearWindows({ channels: channelsOf(contract), isOurs, answering: Promise.resolve(answer) })
  const handlers = vi.mocked(ipcMain.handle).mock.calls as unknown as [string, Handler][]
  return new Map(handlers.map(([channel, handler]) => [channel, reading(handler)]))
}

const eventFrom = (senderFrame: object | null, mainFrame: object = ours) =>
  ({ senderFrame, sender: { id: 7, mainFrame } }) as unknown as IpcMainInvokeEvent

beforeEach(() => {
  vi.mocked(ipcMain.handle).mockClear()
  copyText.mockClear()
})

describe('listening to the windows', () => {
  it('hears every call of the contract and nothing else', () => {
    const heard = [...listening().keys()]

    const calls = channelsOf(contract).filter(({ kind }) => kind === 'call')
    expect(heard).toEqual(calls.map(({ room, name }) => `${room}.${name}`))
  })

  it('lets what is asked before anything can be answered wait for its answer', async () => {
    let begin: (answer: AnswerCall) => void = () => undefined
    const answering = new Promise<AnswerCall>((resolve) => (begin = resolve))
    hearWindows({ channels: channelsOf(contract), isOurs, answering })
    const [, copy] =
      vi.mocked(ipcMain.handle).mock.calls.find(([name]) => name === 'application.copyText') ?? []

    const asked = copy?.(eventFrom(ours), 'text') as Promise<string>
    begin(answerCalls({ answers: () => answers, sessionState: () => 'locked', logDefect: vi.fn() }))

    expect(JSON.parse(await asked)).toEqual({ ok: false, failure: { code: 'locked' } })
    expect(copyText).not.toHaveBeenCalled()
  })

  it('does not start where an answer is missing', () => {
    const { groups, ...others } = answers

    const listen = () =>
      // @ts-expect-error the contract asks for the groups too, so this must not compile
      answerCalls({ answers: () => others, sessionState: () => 'signed-in', logDefect: vi.fn() })

    expect(groups).toBeDefined()
    expect(listen).toThrow('no answer to groups.list')
  })

  it('answers the main frame of our own page, and tells which window asked', async () => {
    const copy = listening().get('application.copyText')

    expect(await copy?.(eventFrom(ours), 'text')).toEqual({ ok: true, value: true })
    expect(copyText).toHaveBeenCalledExactlyOnceWith('text', 7)
  })

  const stranger = { url: 'https://example.com/' }
  it.each([
    ['a frame that is gone', eventFrom(null)],
    ['a frame within our page, even with our address', eventFrom({ ...ours })],
    ['the main frame of another page', eventFrom(stranger, stranger)],
  ])('gives %s no answer', (_who, event) => {
    const copy = listening().get('application.copyText')

    expect(() => copy?.(event, 'text')).toThrow('refused')
    expect(copyText).not.toHaveBeenCalled()
  })
})

describe('while the application is locked', () => {
  const calls = channelsOf(contract).filter(({ kind }) => kind === 'call')
  const others = calls.filter(({ room }) => room !== 'session' && room !== 'languages')
  const locked = { ok: false, failure: { code: 'locked' } }

  it.each(others.map(({ room, name }) => `${room}.${name}`))(
    '%s answers `locked`, whatever it is given',
    async (channel) => {
      const heard = listening('locked')

      expect(await heard.get(channel)?.(eventFrom(ours), undefined)).toEqual(locked)
      expect(await heard.get(channel)?.(eventFrom(ours), { any: 'thing' })).toEqual(locked)
    },
  )

  it('only the session, and the language, go on answering', async () => {
    const heard = listening('locked')

    expect(others.length).toBeGreaterThan(25)
    expect(await heard.get('session.status')?.(eventFrom(ours), undefined)).toMatchObject({ ok: true })
    expect(await heard.get('languages.status')?.(eventFrom(ours), undefined)).toMatchObject({ ok: true })
  })

  it('nothing is refused as locked once somebody is signed in', async () => {
    const heard = listening('signed-in')

    for (const { room, name } of calls) {
      const answer = await heard.get(`${room}.${name}`)?.(eventFrom(ours), undefined)
      expect(answer, `${room}.${name}`).not.toEqual(locked)
    }
  })
})

describe('restoring a backup', () => {
  it.each(['first-start', 'refused', 'signed-in'] as const)('is there in the state %s', async (state) => {
    const offer = listening(state).get('restore.offer')

    expect(await offer?.(eventFrom(ours), undefined)).toEqual({ ok: true, value: null })
  })

  it.each([
    ['first-start', 'locked'],
    ['locked', 'locked'],
    ['refused', 'store-damaged'],
  ] as const)('is there without the list of the backups in the state %s', async (state, code) => {
    const heard = listening(state)

    for (const channel of [...heard.keys()].filter((name) => name.startsWith('backups.'))) {
      const answer = await heard.get(channel)?.(eventFrom(ours), undefined)
      expect(answer, channel).toMatchObject({ failure: { code } })
    }
  })
})

describe('before the first administrator', () => {
  it('nothing answers that shows or changes what is in the store', async () => {
    const heard = listening('first-start')

    for (const room of [
      'operators',
      'apiAccounts',
      'activity',
      'settings',
      'samples',
      'drafts',
      'signIns',
      'backups',
    ]) {
      const channels = [...heard.keys()].filter((channel) => channel.startsWith(`${room}.`))
      expect(channels).not.toEqual([])
      for (const channel of channels) {
        const answer = await heard.get(channel)?.(eventFrom(ours), undefined)
        expect(answer, channel).toMatchObject({ failure: { code: 'locked' } })
      }
    }
  })
})
