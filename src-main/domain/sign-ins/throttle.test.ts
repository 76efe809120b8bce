import argon2 from 'argon2'
import { describe, expect, it, vi } from 'vitest'
import { beginAs, password } from '../../testing/an-administrator.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { waitAfter } from './throttle.js'

const email = 'wilma@example.org'
const tryWith = ({ session }: TestApp, login = email, typed = 'not hers') =>
  session.signIn({ email: login, password: typed }).then(
    () => 'in',
    ({ code, retryAfterMs }: { code: string; retryAfterMs?: number }) =>
      code === 'too-many-tries' ? retryAfterMs : code,
  )

async function failFor(app: TestApp, times: number) {
  for (let time = 0; time < times; time++) await tryWith(app)
}

/** As many tries leave it in the store, without the time that their hashes take. */
const hasFailed = ({ db, uptime }: TestApp, failures: number, login = email) =>
  db.prepare('INSERT OR REPLACE INTO sign_in_tries VALUES (?, ?, ?)').run(login, failures, uptime.now)

async function aLockedApp() {
  const app = createTestApp()
  await beginAs(app)
  app.session.lock('asked')
  return app
}

describe('the wait after failed tries', () => {
  it('is nothing for five, then doubles from 1 s to 15 min', () => {
    const waits = Array.from({ length: 18 }, (_, failures) => waitAfter(failures) / 1000)

    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    expect(waitAfter(10_000)).toBe(15 * 60 * 1000)
  })

  it('holds back the right password too, and ends when it has passed', async () => {
    const app = await aLockedApp()
    await failFor(app, 5)

    expect(await tryWith(app, email, password)).toBe(1000)
    app.uptime.now += 999
    expect(await tryWith(app, email, password)).toBe(1)
    app.uptime.now += 1
    expect(await tryWith(app, email, password)).toBe('in')
  })

  it('grows with each further failure, and begins anew after a success', async () => {
    const app = await aLockedApp()
    hasFailed(app, 5)
    app.uptime.now += 1000
    await failFor(app, 1)
    expect(await tryWith(app)).toBe(2000)

    app.uptime.now += 2000
    await tryWith(app, email, password)
    app.session.lock('asked')

    expect(await tryWith(app)).toBe('not-allowed')
  })

  it('is the same for a name that does not exist, and holds back nobody else', async () => {
    const app = await aLockedApp()
    hasFailed(app, 4, 'nobody@example.org')
    await tryWith(app, 'nobody@example.org')

    expect(await tryWith(app, 'nobody@example.org')).toBe(1000)
    expect(await tryWith(app, email, password)).toBe('in')
  })

  it('does not care about the time of day', async () => {
    const app = await aLockedApp()
    hasFailed(app, 5)

    app.clock.now += 10 * 365 * 24 * 60 * 60 * 1000

    expect(await tryWith(app, email, password)).toBe(1000)
  })

  it('outlives the application', async () => {
    const app = await aLockedApp()
    hasFailed(app, 5)

    const again = createTestApp({ db: app.db })

    expect(await tryWith(again, email, password)).toBe(1000)
  })

  it('counts after a restart of the machine what has surely passed since', async () => {
    const app = await aLockedApp()
    hasFailed(app, 5)
    const again = createTestApp({ db: app.db })

    again.uptime.now = 400
    expect(await tryWith(again, email, password)).toBe(600)
    again.uptime.now = 1000
    expect(await tryWith(again, email, password)).toBe('in')
  })

  it('counts tries that are made at the same time one by one', async () => {
    const app = await aLockedApp()
    hasFailed(app, 3)

    const answers = await Promise.all(Array.from({ length: 5 }, () => tryWith(app)))

    expect(answers).toEqual(['not-allowed', 'not-allowed', 1000, 1000, 1000])
  })

  it('counts a try before it is judged, so that ending the application does not take it back', async () => {
    const app = await aLockedApp()
    hasFailed(app, 4)
    const counted = app.db.prepare('SELECT failures FROM sign_in_tries').pluck()

    let whileJudged: unknown
    vi.spyOn(argon2, 'verify').mockImplementationOnce(() => {
      whileJudged = counted.get()
      return Promise.resolve(true)
    })

    expect(await tryWith(app, email, password)).toBe('in')

    expect(whileJudged).toBe(5)
    expect(counted.get()).toBeUndefined()
  })
})

describe('a wrong sign-in', () => {
  it('costs one hash of the same cost for a name that exists and for one that does not', async () => {
    const app = await aLockedApp()
    const verify = vi.spyOn(argon2, 'verify')

    await tryWith(app)
    await tryWith(app, 'nobody@example.org')

    const costs = verify.mock.calls.map(([hash]) => hash.split('$').slice(1, 4).join(' '))
    expect(costs).toEqual(['argon2id v=19 m=65536,t=3,p=4', 'argon2id v=19 m=65536,t=3,p=4'])
  })
})
