import { describe, expect, it } from 'vitest'
import { aServedApp } from '../testing/a-served-app.js'

const example = {
  FullName: 'First Operator',
  Email: 'FirstOperator@acme.com',
  MobilePhone: '',
  IsAccountAdministrator: true,
  BackupEmail: '',
  IsOnDuty: false,
}

describe('operators through the service', () => {
  it('are listed and shown in the shape of v4', async () => {
    const { call, asClerk, boss } = await aServedApp()

    const all = await call('/v4/Operator', { as: asClerk })
    const one = await call(`/v4/Operator/${boss.operator.guid}`, { as: asClerk })

    expect(all.body).toHaveLength(2)
    expect(all.body).toContainEqual(one.body)
    expect(one.body).toEqual({
      OperatorGuid: boss.operator.guid,
      FullName: 'Boss',
      Email: 'boss@example.com',
      MobilePhone: '',
      BackupEmail: '',
      IsAccountAdministrator: true,
      IsOnDuty: true,
      AllowNativeLogin: true,
      CultureName: '',
      OperatorRole: 'Unspecified',
    })
  })

  it('are added; rights that are given are passed over', async () => {
    const { call, asBoss } = await aServedApp()

    const made = await call('/v4/Operator', { method: 'POST', as: asBoss, body: example })

    expect(made).toMatchObject({
      status: 201,
      body: { Email: 'firstoperator@acme.com', IsOnDuty: false, IsAccountAdministrator: false },
    })
  })

  it('are refused with what is wrong, by the rules of the window', async () => {
    const { call, asBoss, counts } = await aServedApp()
    const post = (changes: object) =>
      call('/v4/Operator', { method: 'POST', as: asBoss, body: { ...example, ...changes } })

    expect(await post({ Email: 'boss@example.com' })).toMatchObject({
      status: 400,
      body: {
        Messages: [{ Message: 'One or more validation errors occurred.' }, { Message: 'email: taken' }],
      },
    })
    expect(await post({ MobilePhone: '06-12345678' })).toMatchObject({ status: 400 })
    expect(await post({ FullName: ' ' })).toMatchObject({ status: 400 })
    expect(await post({ Password: 'short' })).toMatchObject({ status: 400 })
    expect(await post({ Password: 'passwordpassword' })).toMatchObject({ status: 400 })
    expect(counts().operators).toBe(2)
  })

  it('are changed whole by PUT and in part by PATCH', async () => {
    const { call, asBoss, clerk, operators } = await aServedApp()
    const path = `/v4/Operator/${clerk.operator.guid}`
    const change = (method: string, body: object) => call(path, { method, as: asBoss, body })

    expect(await change('PATCH', { MobilePhone: '+31 6 12345678', OperatorRole: 'Manager' })).toMatchObject({
      status: 204,
    })
    expect(operators.get(clerk.operator.guid).fields).toMatchObject({
      ...{ fullName: 'Clerk', mobilePhone: '+31612345678', role: 'Manager' },
    })
    expect(await change('PUT', { FullName: 'Clerk C', Email: 'clerk@example.com' })).toMatchObject({
      status: 204,
    })

    expect(operators.get(clerk.operator.guid).fields).toMatchObject({
      ...{ fullName: 'Clerk C', mobilePhone: '', role: 'Unspecified' },
    })
  })

  it('get a password of their own, but nobody gets a new one through an account of theirs', async () => {
    const { call, asBoss, clerk, boss, operators } = await aServedApp()
    const Password = 'violet harbour tram nine'
    const patch = (guid: string) =>
      call(`/v4/Operator/${guid}`, { method: 'PATCH', as: asBoss, body: { Password } })

    expect(await patch(clerk.operator.guid)).toMatchObject({ status: 204 })
    expect(await patch(boss.operator.guid)).toMatchObject({ status: 403 })

    expect(operators.get(clerk.operator.guid).signIn).toEqual({ kind: 'password' })
  })

  it('may be forbidden to sign in with a password; a PUT that leaves it out does not allow it again', async () => {
    const { call, asBoss, clerk, operators } = await aServedApp()
    const path = `/v4/Operator/${clerk.operator.guid}`
    const change = (method: string, body: object) => call(path, { method, as: asBoss, body })
    const allowed = () => operators.get(clerk.operator.guid).fields.allowNativeLogin
    const Password = 'violet harbour tram nine'
    await change('PATCH', { Password })

    expect(await change('PATCH', { AllowNativeLogin: false })).toMatchObject({ status: 204 })
    await change('PUT', { FullName: 'Clerk', Email: 'clerk@example.com' })
    const register = await call('/v4/Register', { method: 'POST', as: ['clerk@example.com', Password] })

    expect(allowed()).toBe(false)
    expect(register).toMatchObject({ status: 401 })
    expect(await change('PATCH', { Password })).toMatchObject({ status: 403 })
    await change('PATCH', { AllowNativeLogin: null })
    expect(allowed()).toBe(true)
  })

  it('are deleted, but not the one behind the call', async () => {
    const { call, asBoss, clerk, boss, counts } = await aServedApp()
    const remove = (guid: string) => call(`/v4/Operator/${guid}`, { method: 'DELETE', as: asBoss })

    expect(await remove(boss.operator.guid)).toMatchObject({ status: 403 })
    expect(await remove(clerk.operator.guid)).toMatchObject({ status: 204 })
    expect(await remove(clerk.operator.guid)).toMatchObject({ status: 404 })

    expect(counts().operators).toBe(1)
  })

  it('are changed by nobody but an administrator’s account', async () => {
    const { call, asClerk, boss, operators } = await aServedApp()
    const path = `/v4/Operator/${boss.operator.guid}`

    for (const [method, where] of [
      ['POST', '/v4/Operator'],
      ['PUT', path],
      ['PATCH', path],
      ['DELETE', path],
    ] as const) {
      expect(await call(where, { method, as: asClerk, body: example })).toMatchObject({ status: 403 })
    }
    expect(operators.get(boss.operator.guid).version).toBe(boss.operator.version)
  })
})

describe('operator groups through the service', () => {
  it('live as at Uptrends: added, renamed, filled, emptied, deleted', async () => {
    const { call, asBoss, clerk } = await aServedApp()
    const by = { as: asBoss }
    const made = await call('/v4/OperatorGroup', { ...by, method: 'POST', body: { Description: 'Platform' } })
    const { OperatorGroupGuid: guid } = made.body as Record<string, string>
    const path = `/v4/OperatorGroup/${guid}`
    const member = `${path}/Member/${clerk.operator.guid}`

    expect(made).toMatchObject({ status: 201, body: { Description: 'Platform', IsEveryone: false } })
    expect(await call(path, { ...by, method: 'PUT', body: { Description: 'PLATFORM' } })).toMatchObject({
      status: 204,
    })
    expect(await call(member, { ...by, method: 'POST' })).toMatchObject({ status: 201 })
    expect((await call(`${path}/Member`, by)).body).toEqual([{ OperatorGuid: clerk.operator.guid }])
    const its = await call(`/v4/Operator/${clerk.operator.guid}/OperatorGroup`, by)
    expect(its.body).toMatchObject([{ IsEveryone: true }, { Description: 'PLATFORM' }])
    expect(await call(`${path}/AllOperatorsOffDuty`, { ...by, method: 'POST' })).toMatchObject({
      status: 204,
    })
    expect((await call(`/v4/Operator/${clerk.operator.guid}`, by)).body).toMatchObject({ IsOnDuty: false })
    expect(await call(member, { ...by, method: 'DELETE' })).toMatchObject({ status: 204 })
    expect((await call(`${path}/Member`, by)).body).toEqual([])
    expect(await call(path, { ...by, method: 'DELETE' })).toMatchObject({ status: 204 })
    expect(await call(path, by)).toMatchObject({ status: 404 })
  })

  it('keep Everyone and Administrators as they are', async () => {
    const { call, asBoss, groups, clerk } = await aServedApp()

    for (const { guid } of groups.list()) {
      const path = `/v4/OperatorGroup/${guid}`
      expect(await call(path, { method: 'DELETE', as: asBoss })).toMatchObject({ status: 403 })
      const renamed = await call(path, { method: 'PUT', as: asBoss, body: { Description: 'Mine' } })
      expect(renamed).toMatchObject({ status: 403 })
    }
    const everyone = groups.list()[0]?.guid
    const path = `/v4/OperatorGroup/${everyone}/Member/${clerk.operator.guid}`
    expect(await call(path, { method: 'DELETE', as: asBoss })).toMatchObject({ status: 403 })
  })
})
