import { describe, expect, it, vi } from 'vitest'
import { aRefusal } from '../../testing/a-refusal.js'
import { createWorkService, type Step } from './work-service.js'

describe('long work', () => {
  it('tells how far it is, and answers when it is done', async () => {
    const announce = vi.fn()
    const work = createWorkService({ announce })

    const done = await work.run('backup', async (step) => {
      step(1, 2)
      return 'done'
    })

    expect(done).toBe('done')
    expect(announce.mock.calls).toEqual([['work', 'progress', { kind: 'backup', done: 1, total: 2 }]])
  })

  it('is stopped at its next step, and can be begun again', async () => {
    const work = createWorkService({ announce: vi.fn() })
    const take = (step: Step) => {
      work.stop('verify')
      step(1, 2)
      return Promise.resolve()
    }

    await expect(work.run('verify', take)).rejects.toEqual(aRefusal('cancelled'))
    await expect(work.run('verify', () => Promise.resolve('again'))).resolves.toBe('again')
  })

  it('is one of a kind at a time, and any number of kinds', async () => {
    const work = createWorkService({ announce: vi.fn() })
    let end = () => undefined as void
    const first = work.run('backup', () => new Promise<void>((resolve) => (end = resolve)))

    await expect(work.run('backup', () => Promise.resolve())).rejects.toEqual(
      aRefusal('not-allowed', { work: 'under-way' }),
    )
    await expect(work.run('verify', () => Promise.resolve('other'))).resolves.toBe('other')
    end()
    await first
  })
})
