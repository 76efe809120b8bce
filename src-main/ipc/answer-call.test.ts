import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { call } from '../../src-preload/contract/call.js'
import { contract } from '../../src-preload/contract/contract.js'
import { AppError } from '../domain/app-error.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { createAnswering, type LogDefect } from './answer-call.js'

const greet = call(z.object({ name: z.string().min(1, 'required') }), z.object({ greeting: z.string() }))

function answeringWith(
  answer: (input: unknown, window: number) => unknown,
  refuse: () => void = () => undefined,
  asked = greet,
) {
  const logDefect = vi.fn<LogDefect>()
  return {
    ask: createAnswering({ name: 'greetings.greet', call: asked, answer, refuse, logDefect }),
    logDefect,
  }
}

describe('a call', () => {
  it('is answered with what the service gives, which is told the window', async () => {
    const { ask } = answeringWith((input, window) => ({ greeting: JSON.stringify({ input, window }) }))

    const result = await ask({ name: 'Ada' }, 7)

    expect(result).toEqual({ ok: true, value: { greeting: '{"input":{"name":"Ada"},"window":7}' } })
  })

  it('waits for an answer that takes its time', async () => {
    const { ask } = answeringWith(() => Promise.resolve({ greeting: 'later' }))

    expect(await ask({ name: 'Ada' }, 1)).toEqual({ ok: true, value: { greeting: 'later' } })
  })

  it('hands the service only what the contract names', async () => {
    const answer = vi.fn(() => ({ greeting: '' }))
    const { ask } = answeringWith(answer)

    await ask({ name: 'Ada', isAdministrator: true }, 1)

    expect(answer).toHaveBeenCalledExactlyOnceWith({ name: 'Ada' }, 1)
  })

  it('lets nothing out that the contract does not name', async () => {
    const { ask } = answeringWith(() => ({ greeting: 'hello', passwordHash: '$argon2id$' }))

    expect(await ask({ name: 'Ada' }, 1)).toEqual({ ok: true, value: { greeting: 'hello' } })
  })
})

describe('input that the contract does not accept', () => {
  it('is refused with a code for each field, and the service never sees it', async () => {
    const answer = vi.fn()
    const { ask, logDefect } = answeringWith(answer)

    expect(await ask({ name: '' }, 1)).toEqual({
      ok: false,
      failure: { code: 'invalid', fields: { name: 'required' } },
    })
    expect(answer).not.toHaveBeenCalled()
    expect(logDefect).not.toHaveBeenCalled()
  })

  it.each([undefined, null, 7, 'text', [], () => undefined])('is refused where it is %s', async (input) => {
    const answer = vi.fn()
    const { ask } = answeringWith(answer)

    expect(await ask(input, 1)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(answer).not.toHaveBeenCalled()
  })

  it('names the fields of a draft by their own names, wherever they stand', async () => {
    const { fields, groups, apiUsers, signIn } = anOperatorDraft({
      fullName: ' ',
      email: 'nobody',
      mobilePhone: '12',
    })
    const added = { issuedId: 'none', userName: 'a:b', description: 'x'.repeat(201), expiresAt: null }
    const answering = createAnswering({
      name: 'operators.create',
      call: contract.operators.create,
      ...{ answer: vi.fn(), refuse: vi.fn(), logDefect: vi.fn() },
    })

    const result = await answering({ fields, groups, signIn, apiUsers: { ...apiUsers, added: [added] } }, 1)

    expect(result).toMatchObject({
      ok: false,
      failure: {
        code: 'invalid',
        fields: {
          fullName: 'required',
          email: 'not-an-address',
          mobilePhone: 'not-a-phone-number',
          userName: 'no-colon',
          description: 'too-long',
        },
      },
    })
  })
})

describe('a refusal', () => {
  it('crosses with its code and fields, without its message, and is not logged', async () => {
    const { ask, logDefect } = answeringWith(() => {
      throw new AppError('taken', 'belongs to somebody', { name: 'taken' })
    })

    expect(await ask({ name: 'Ada' }, 1)).toEqual({
      ok: false,
      failure: { code: 'taken', fields: { name: 'taken' } },
    })
    expect(logDefect).not.toHaveBeenCalled()
  })

  it('that comes late crosses the same way', async () => {
    const { ask } = answeringWith(() => Promise.reject(new AppError('conflict', 'past version 1')))

    expect(await ask({ name: 'Ada' }, 1)).toEqual({ ok: false, failure: { code: 'conflict' } })
  })
})

describe('a call that may not be answered now', () => {
  const refuse = () => {
    throw new AppError('locked', 'nobody is signed in')
  }

  it('is refused before its input is looked at, and nothing is done', async () => {
    const answer = vi.fn()
    const { ask } = answeringWith(answer, refuse)

    expect(await ask({ nonsense: true }, 1)).toEqual({ ok: false, failure: { code: 'locked' } })
    expect(answer).not.toHaveBeenCalled()
  })

  it('is refused where that came to be while it was answered', async () => {
    let locked = false
    const { ask } = answeringWith(
      () => {
        locked = true
        return { greeting: 'for the last person' }
      },
      () => (locked ? refuse() : undefined),
    )

    expect(await ask({ name: 'Ada' }, 1)).toEqual({ ok: false, failure: { code: 'locked' } })
  })
})

describe('a defect', () => {
  const defect = new Error('SQL logic error')

  it.each([
    [
      'thrown',
      () => {
        throw defect
      },
    ],
    ['late', () => Promise.reject(defect)],
  ])('%s crosses as `internal` alone and is logged once, without the input', async (_how, answer) => {
    const { ask, logDefect } = answeringWith(answer)

    expect(await ask({ name: 'Ada' }, 1)).toEqual({ ok: false, failure: { code: 'internal' } })
    expect(logDefect.mock.calls).toEqual([['greetings.greet', defect]])
  })

  it('is an answer that the contract does not allow, which is not written to the log', async () => {
    const { ask, logDefect } = answeringWith(() => ({ greeting: ['a secret'] }))

    expect(await ask({ name: 'a typed name' }, 1)).toEqual({ ok: false, failure: { code: 'internal' } })
    expect(logDefect).toHaveBeenCalledOnce()
    expect(String(logDefect.mock.calls[0]?.[1])).not.toMatch(/a secret|a typed name/)
  })
})
