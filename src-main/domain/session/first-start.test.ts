import { describe, expect, it } from 'vitest'
import { beginAs } from '../../testing/an-administrator.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'

const email = 'wilma@example.org'

describe('the first start', () => {
  it('makes an administrator who is signed in', async () => {
    const app = createTestApp()
    expect(app.session.status()).toEqual({ state: 'first-start', operators: 0 })

    const person = await beginAs(app)

    expect(app.session.status()).toEqual({ state: 'signed-in', person })
    expect(app.operators.get(person.guid)).toMatchObject({
      fields: { fullName: 'Wilma Keeper', email },
      signIn: { kind: 'password' },
      lastSignInAt: app.clock.now,
    })
    expect(app.counts().administrators).toBe(1)
  })

  it('is over once there is somebody who can sign in', async () => {
    const app = createTestApp()
    await beginAs(app)

    await expect(beginAs(app, { email: 'other@example.org' })).rejects.toMatchObject({ code: 'not-allowed' })
    app.session.lock('asked')
    await expect(beginAs(app, { email: 'other@example.org' })).rejects.toMatchObject({ code: 'not-allowed' })
    expect(app.counts().operators).toBe(1)
  })

  it('goes to one of two windows that begin at the same time', async () => {
    const app = createTestApp()

    const begun = await Promise.allSettled([beginAs(app), beginAs(app, { email: 'other@example.org' })])

    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(app.counts().operators).toBe(1)
  })

  it('gives the operator who has that address already a password and the rights', async () => {
    const app = createTestApp()
    const known = app.operators.create(anOperatorDraft({ fullName: 'Wilma K', email, role: 'Manager' }))

    const person = await beginAs(app)

    expect(person).toMatchObject({ guid: known.guid, fullName: 'Wilma K' })
    expect(app.operators.get(known.guid).fields.role).toBe('Manager')
    expect(app.counts()).toMatchObject({ operators: 1, administrators: 1 })
  })

  it.each(['passwordpassword', 'wilma@example.org', 'aaaaaaaaaaaaaaaaaaaa', 'qwertyuiopasdfgh'])(
    'refuses the common password %s',
    async (common) => {
      const app = createTestApp()

      const begun = app.session.begin({ fullName: 'Wilma Keeper', email, password: common })

      await expect(begun).rejects.toMatchObject({ code: 'invalid', fields: { password: 'common-password' } })
      expect(app.counts().operators).toBe(0)
    },
  )
})
