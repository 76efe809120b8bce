import { expect, it } from 'vitest'
import { aServedApp } from '../testing/a-served-app.js'

const clients = 16

it('no call that begins after a deletion was acknowledged is accepted, however many are under way', async () => {
  const { call, asBoss, asClerk, clerk } = await aServedApp()
  expect(await call('/v4/Account', { as: asClerk })).toMatchObject({ status: 200 })
  let acknowledged = false
  const calls: { late: boolean; status: number }[] = []
  const lateCalls = () => calls.filter(({ late }) => late)

  async function callOn() {
    while (lateCalls().length < clients) {
      const late = acknowledged
      const { status } = await call('/v4/Account', { as: asClerk })
      calls.push({ late, status })
    }
  }
  async function remove() {
    while (calls.length < clients) await call('/v4/Account', { as: asBoss })
    const { status } = await call(`/v4/ApiUser/${clerk.account.guid}`, { method: 'DELETE', as: asBoss })
    acknowledged = status === 204
    expect(acknowledged).toBe(true)
  }
  await Promise.all([remove(), ...Array.from({ length: clients }, callOn)])

  expect(calls.some(({ late, status }) => !late && status === 200)).toBe(true)
  expect(lateCalls().filter(({ status }) => status !== 401 && status !== 503)).toEqual([])
}, 30_000) // every refused call is a hash of its own
