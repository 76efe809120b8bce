import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { OperatorGuid } from '../../../../src-preload/contract/operators.js'
import { useOffboarding } from './use-offboarding.js'

const guid = '00000000-0000-4000-8000-000000000001' as OperatorGuid
const account = (number: number) => ({
  guid: `00000000-0000-4000-9000-00000000000${number}`,
  userName: `user-${number}`,
})
const holding = (...apiUsers: object[]) => ({
  ...{ guid, version: 4, groups: [], apiUsers, signIn: { kind: 'none' } },
  fields: { fullName: 'Ada', onDuty: true, allowNativeLogin: true, subAccount: null },
})
const answers = (value: unknown) => Promise.resolve({ ok: true, value })
const refuses = (code: string) => Promise.resolve({ ok: false, failure: { code } })

const get = vi.fn()
const offboard = vi.fn()
const usedLately = vi.fn()
let tell: (changed: string | null) => void

beforeEach(() => {
  get.mockReset().mockReturnValue(answers(holding(account(1), account(2))))
  offboard.mockReset().mockReturnValue(answers(holding()))
  usedLately.mockReset().mockReturnValue(answers([account(2)]))
  const changed = (listener: typeof tell) => {
    tell = listener
    return () => undefined
  }
  const api = {
    operators: { get, offboard, changed },
    apiAccounts: { usedLately, changed: () => () => undefined },
  }
  vi.stubGlobal('window', { api })
})

async function open() {
  const made = effectScope().run(() => useOffboarding(guid))
  if (!made) throw new Error('no scope')
  await made.load()
  return made
}

describe('offboarding on screen', () => {
  it('ends exactly what was shown, those used lately among it', async () => {
    const page = await open()
    page.apiUsers.value = 'disable'

    expect(await page.end()).toBe(true)

    expect(offboard).toHaveBeenCalledExactlyOnceWith({
      ...{ guid, version: 4, apiUsers: 'disable' },
      seen: [account(1).guid, account(2).guid],
      confirmed: [account(2).guid],
    })
    expect(page.endedAt.value).toBeDefined()
  })

  it.each(['conflict', 'used-lately'])(
    'shows what is held by now where the answer is %s, and ends nothing',
    async (code) => {
      const page = await open()
      offboard.mockReturnValue(refuses(code))
      get.mockReturnValue(answers(holding(account(3))))

      expect(await page.end()).toBe(false)

      expect(page.shownAnew.value).toBe(true)
      expect(page.held.value?.apiUsers).toEqual([account(3)])
      expect(page.endedAt.value).toBeUndefined()
    },
  )

  it('says why where it was refused for good', async () => {
    const page = await open()
    offboard.mockReturnValue(refuses('last-administrator'))

    expect(await page.end()).toBe(false)

    expect(page.failure.value).toEqual({ code: 'last-administrator' })
  })

  it('follows what is changed until it has ended, and then goes on telling what was held', async () => {
    const page = await open()
    get.mockReturnValue(answers(holding(account(3))))
    tell(guid)
    await vi.waitFor(() => expect(page.held.value?.apiUsers).toEqual([account(3)]))

    await page.end()
    get.mockReturnValue(answers(holding()))
    tell(guid)
    await page.load()

    expect(page.held.value?.apiUsers).toEqual([account(3)])
    expect(await page.end()).toBe(false)
    expect(offboard).toHaveBeenCalledTimes(1)
  })

  it('knows where there is nothing to end', async () => {
    const nothing = holding()
    get.mockReturnValue(
      answers({ ...nothing, fields: { ...nothing.fields, onDuty: false, allowNativeLogin: false } }),
    )

    expect((await open()).holdsNothing.value).toBe(true)
    get.mockReturnValue(answers(holding(account(1))))
    expect((await open()).holdsNothing.value).toBe(false)
  })
})
