import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channelsOf } from '../../src-preload/contract/call.js'
import { contract } from '../../src-preload/contract/contract.js'
import { AppError } from '../domain/app-error.js'
import { answerCalls } from './answer-calls.js'
import { createRefusingAnswers } from './answers.js'

vi.mock('electron', () => ({ ipcMain: { handle: vi.fn() } }))

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>

const copyText = vi.fn(() => true)
const unused = () => undefined
const answers = createRefusingAnswers(
  {
    status: () => ({ version: '1', appearance: 'system', store: { path: '', refused: null } }),
    setAppearance: unused,
    setUnsaved: unused,
    answerClose: unused,
    quit: unused,
    copyText,
    showStoreFolder: unused,
  },
  new AppError('store-damaged', 'refused'),
)
const ours = { url: 'app://operator-desk/index.html' }
const isOurs = (url: string) => url === ours.url

function listening() {
  answerCalls({ answers, isOurs, logDefect: vi.fn() })
  return new Map(vi.mocked(ipcMain.handle).mock.calls as unknown as [string, Handler][])
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

  it('does not start where an answer is missing', () => {
    const { groups, ...others } = answers

    const listen = () =>
      // @ts-expect-error the contract asks for the groups too, so this must not compile
      answerCalls({ answers: others, isOurs, logDefect: vi.fn() })

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
