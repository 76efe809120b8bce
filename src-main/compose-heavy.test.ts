import { describe, expect, it } from 'vitest'
import type { WritingJob } from './domain/heavy-jobs/heavy-job.js'
import { createWorkService } from './domain/long-work/work-service.js'
import { openBeside } from './storage/open-store.js'
import { aRefusal } from './testing/a-refusal.js'
import { beginAs } from './testing/an-administrator.js'
import { anOperatorDraft } from './testing/an-operator-draft.js'
import { createTestApp } from './testing/create-test-app.js'
import { closedAtTheEnd } from './testing/open-test-store.js'

const noStep = () => undefined

const addTwo: WritingJob<string, number> = {
  name: 'add two',
  writes: true,
  run({ operators }, fullName, step) {
    operators.create(anOperatorDraft({ fullName }))
    step(1, 2)
    operators.create(anOperatorDraft({ fullName }))
    return 2
  },
}

/** An application whose thread holds the store, as one that writes does, until it is let go. */
async function anAppWithABusyThread() {
  let letGo = () => undefined as void
  const app = createTestApp({
    startThread: ({ path }) => {
      const other = closedAtTheEnd(openBeside(path))
      other.exec('BEGIN IMMEDIATE')
      return new Promise((resolve) => {
        letGo = () => {
          other.exec('COMMIT')
          resolve(2)
        }
      })
    },
  })
  const person = await beginAs(app)
  const job = app.runHeavyJob(addTwo, 'Ada', noStep)
  return { app, person, job, letGo: () => letGo() }
}

describe('a heavy job', () => {
  it('is done by the rules, whole', async () => {
    const app = createTestApp()

    await expect(app.runHeavyJob(addTwo, 'Ada', noStep)).resolves.toBe(2)
    expect(app.counts().operators).toBe(2)
  })

  it('leaves nothing where it is stopped', async () => {
    const app = createTestApp()
    const { run, stop } = createWorkService({ announce: () => undefined })

    const job = run('samples', (step) => {
      stop('samples')
      return app.runHeavyJob(addTwo, 'Ada', step)
    })

    await expect(job).rejects.toThrow(aRefusal('cancelled'))
    expect(app.counts().operators).toBe(0)
  })
})

describe('while a heavy job writes', () => {
  it('others are refused at once, and can write when it is done', async () => {
    const { app, job, letGo } = await anAppWithABusyThread()

    expect(() => app.operators.create(anOperatorDraft())).toThrow(aRefusal('store-busy'))
    await expect(app.runHeavyJob(addTwo, 'Bob', noStep)).rejects.toThrow(aRefusal('store-busy'))
    expect(app.counts().operators).toBe(1)
    letGo()
    await job

    expect(app.operators.create(anOperatorDraft()).version).toBe(1)
    expect(app.db.pragma('busy_timeout', { simple: true })).toBe(4500)
  })

  it('the application locks, and that is written down when it is done', async () => {
    const { app, job, letGo } = await anAppWithABusyThread()
    const lastAction = () =>
      app.db.prepare('SELECT action FROM activity ORDER BY seq DESC LIMIT 1').pluck().get()

    app.session.lock('asked')

    expect(app.session.status().state).toBe('locked')
    expect(lastAction()).toBe('signed-in')
    letGo()
    await job
    expect(lastAction()).toBe('locked')
  })
})
