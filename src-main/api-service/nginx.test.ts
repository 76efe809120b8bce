import { describe, expect, it } from 'vitest'
import { aGuardedPage } from '../testing/a-guarded-page.js'
import { aServedApp, basic } from '../testing/a-served-app.js'
import { hasNginx } from '../testing/nginx.js'

describe.runIf(hasNginx())('a page behind nginx', () => {
  it('is shown to an API user, told who it is, and to nobody else', async () => {
    const { port, asClerk, clerk } = await aServedApp()
    const page = await aGuardedPage(port)
    const get = (headers: Record<string, string>) => fetch(page, { headers })

    const shown = await get({ authorization: basic(...asClerk), 'x-api-user': 'somebody else' })

    expect(shown.status).toBe(200)
    expect(await shown.json()).toMatchObject({
      'x-api-user': asClerk[0],
      'x-operator-guid': clerk.operator.guid,
    })
    const wrong = await get({ authorization: basic(asClerk[0], 'wrong') })
    expect(wrong.status).toBe(401)
    expect(wrong.headers.get('www-authenticate')).toContain('Basic')
    expect((await get({ 'x-api-user': asClerk[0] })).status).toBe(401)
  })

  it('is no longer shown once the account is deleted', async () => {
    const { port, call, asBoss, asClerk, clerk } = await aServedApp()
    const page = await aGuardedPage(port)
    const status = async () => (await fetch(page, { headers: { authorization: basic(...asClerk) } })).status
    expect(await status()).toBe(200)

    await call(`/v4/ApiUser/${clerk.account.guid}`, { method: 'DELETE', as: asBoss })

    expect(await status()).toBe(401)
  })
})
