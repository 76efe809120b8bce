import { describe, expect, it } from 'vitest'
import { anImportingApp } from '../../testing/an-import.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'

describe('importing operators from JSON', () => {
  it('takes over what Uptrends answers, with its GUIDs', async () => {
    const { app, bring } = await anImportingApp()
    const guid = '36fad910-6e9f-4886-b1a7-9b4637362cb8'

    const { preview } = await bring(
      `[{"OperatorGuid":"${guid}","FullName":"First Operator","Email":"FirstOperator@acme.com","MobilePhone":"",
        "IsAccountAdministrator":true,"BackupEmail":"","IsOnDuty":false,"SmsProvider":"UseAccountSetting",
        "AllowNativeLogin":true,"AllowSingleSignon":false,"TimeZoneId":12}]`,
    )

    expect(preview).toMatchObject({ kind: 'operators', format: 'json', administrators: 1 })
    expect(preview.columns.filter(({ field }) => field === null).map(({ name }) => name)).toEqual([
      ...['SmsProvider', 'AllowNativeLogin', 'AllowSingleSignon', 'TimeZoneId'],
    ])
    const added = app.operators.get(guid as never)
    expect(added.fields).toMatchObject({ email: 'firstoperator@acme.com', onDuty: false })
    expect(added.groups).toEqual(
      app.groups.list().flatMap((one) => (one.kind === 'administrators' ? [one.guid] : [])),
    )
  })

  it('leaves alone what an item of JSON does not name, and clears what it names as nothing', async () => {
    const { app, bring } = await anImportingApp()
    const phone = { mobilePhone: '+31612345678', backupEmail: 'backup@example.com' }
    const ada = app.operators.create(anOperatorDraft({ email: 'ada@example.com', ...phone }))

    const { done } = await bring(
      `[{"FullName":"New","Email":"new@example.com","MobilePhone":"+31600000000"},
        {"Email":"ada@example.com","BackupEmail":null}]`,
    )

    expect(done).toMatchObject({ add: 1, change: 1 })
    expect(app.operators.get(ada.guid).fields).toMatchObject({ ...phone, backupEmail: '' })
  })
})
