import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { TransferFormat } from '../../../src-preload/contract/exports.js'
import { operatorFields, roles } from '../../../src-preload/contract/operators.js'
import { type Subject, subjects } from '../../../src-preload/contract/transfers.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { anImportingApp } from '../../testing/an-import.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { wholeRecord } from '../../testing/a-long-record.js'

type Importing = Awaited<ReturnType<typeof anImportingApp>>
const formats = ['csv', 'json'] as const satisfies TransferFormat[]

async function exported({ app, chosen }: Importing, subject: Subject, format: TransferFormat) {
  const done = await app.exports.all({ subject, format })
  return { done, text: readFileSync(chosen.saved, 'utf8') }
}

/** All that an export tells, but for the first administrator. */
function whatIsThere({ app }: Importing) {
  const names = new Map(app.groups.list().map(({ guid, description }) => [guid, description]))
  const subAccounts = new Map(app.subAccounts.list().map(({ guid, name }) => [guid, name]))
  return app.db
    .prepare<[], string>("SELECT guid FROM operators WHERE email <> 'wilma@example.org' ORDER BY guid")
    .pluck()
    .all()
    .map((guid) => {
      const { fields, groups, apiUsers } = app.operators.get(guid as never)
      return {
        guid,
        fields: { ...fields, subAccount: fields.subAccount && subAccounts.get(fields.subAccount) },
        groups: groups.map((group) => names.get(group)).sort(),
        apiUsers: apiUsers.map((one) => ({ ...one, guid: '', state: '', handover: '' })),
      }
    })
}

async function aFilledApp() {
  const importing = await anImportingApp()
  const { app } = importing
  const sales = app.groups.create({ description: '=Sales; "web", +more' })
  const north = app.subAccounts.create({ name: '@North', reference: '-1' })
  await aSavedApiUser(app, {
    request: { userName: '=cmd|calc', description: '+31 nightly', expiresAt: app.clock.now + 1234 },
    fields: { fullName: "'t Hooft; =1+1", mobilePhone: '+31612345678', role: 'Manager', culture: 'nl-NL' },
    groups: [
      sales.guid,
      ...app.groups.list().flatMap(({ guid, kind }) => (kind === 'administrators' ? [guid] : [])),
    ],
  })
  app.operators.create(
    anOperatorDraft({
      fullName: '"Quoted", Ännä',
      onDuty: false,
      timeZone: 'Europe/Paris',
      subAccount: north.guid,
    }),
  )
  app.clock.now += 5000
  return importing
}

describe('an export', () => {
  it.each(subjects.flatMap((subject) => formats.map((format) => [subject, format] as const)))(
    'of %s as %s changes nothing where it is imported again',
    async (subject, format) => {
      const importing = await aFilledApp()

      const { text, done } = await exported(importing, subject, format)
      const preview = await importing.look(text)

      expect(preview).toMatchObject({ kind: subject, format, fault: null, problems: 0 })
      expect(preview.would).toEqual({ add: 0, change: 0, same: done?.count, refused: 0 })
      expect(done?.count).toBeGreaterThan(0)
    },
  )

  it.each(formats)('as %s makes another store the same', async (format) => {
    const [from, to] = [await aFilledApp(), await anImportingApp()]

    for (const subject of ['groups', 'sub-accounts', 'operators', 'api-users'] as const) {
      const { text } = await exported(from, subject, format)
      expect((await to.bring(text)).done.refused).toBe(0)
    }

    expect(whatIsThere(to)).toEqual(whatIsThere(from))
    expect(to.app.subAccounts.list().map(({ name, reference }) => [name, reference])).toEqual([
      ['@North', '-1'],
    ])
  })

  it('gives back any operator that can be saved, through either format', async () => {
    const [from, to] = [await anImportingApp(), await anImportingApp()]
    const character = fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', ' ', 'a', 'é', '😀', '＝', '|')
    const name = fc.array(character, { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
    const operator = fc.record({
      fullName: name,
      mobilePhone: fc.constantFrom('', '+31612345678'),
      backupEmail: fc.constantFrom('', '+plus@example.com', '=a@example.com', "o'neil@example.com"),
      role: fc.constantFrom(...roles),
      onDuty: fc.boolean(),
    })
    const acceptable = operator.filter((its) => operatorFields.safeParse(anOperatorDraft(its).fields).success)
    await fc.assert(
      fc.asyncProperty(
        fc.array(acceptable, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...formats),
        async (drafts, format) => {
          drafts.forEach((draft) =>
            from.app.operators.create({
              ...anOperatorDraft(),
              fields: operatorFields.parse(anOperatorDraft(draft).fields),
            }),
          )

          const { text } = await exported(from, 'operators', format)
          await to.bring(text)

          expect(whatIsThere(to)).toEqual(whatIsThere(from))
        },
      ),
      { numRuns: 6 },
    )
  })

  it('holds no hash, and API users come back without a password', async () => {
    const importing = await aFilledApp()

    const { text } = await exported(importing, 'api-users', 'json')

    expect(text).not.toMatch(/argon2|hash/i)
    expect(
      (
        await (
          await anImportingApp()
        ).look(text.replace(/"Operator[A-Za-z]+":"[^"]*"/g, '"Operator":"wilma@example.org"'))
      ).disabled,
    ).toBe(1)
  })

  it('begins no formula in a spreadsheet', async () => {
    const { text } = await exported(await aFilledApp(), 'operators', 'csv')

    expect(text.startsWith('\uFEFF"Operator GUID","Full name","E-mail"')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text).toContain('"\'+31612345678"')
    const cells = parse<string[]>(text.slice(1)).data.flat()
    expect(cells.filter((cell) => /(^|;)\s*[=+\-@]/.test(cell))).toEqual([])
    expect(cells.length).toBeGreaterThan(30)
  })

  it('of those that were chosen holds them alone, and is written down', async () => {
    const { app, chosen } = await aFilledApp()
    const two = [app.operators.create(anOperatorDraft()), app.operators.create(anOperatorDraft())]

    const some = await app.exports.operators({
      selection: { kind: 'some', guids: two.map(({ guid }) => guid) },
      format: 'json',
    })
    const written = JSON.parse(readFileSync(chosen.saved, 'utf8')) as { OperatorGuid: string }[]
    const matching = await app.exports.operators({
      selection: { kind: 'matching', filter: 'quoted', group: null, subAccount: null, except: [] },
      format: 'csv',
    })

    expect(written.map(({ OperatorGuid }) => OperatorGuid)).toEqual(two.map(({ guid }) => guid).sort())
    expect([some, matching]).toEqual([
      { count: 2, fileName: 'saved.txt' },
      { count: 1, fileName: 'saved.txt' },
    ])
    const [entry] = app.activity.page({ ...wholeRecord, before: null, limit: 1 }).rows
    expect(entry).toMatchObject({ action: 'exported', actor: 'Wilma Keeper', subject: 'saved.txt' })
  })

  it('leaves nothing where it is stopped, and is for its owner alone', async () => {
    const importing = await anImportingApp({
      onAnnounce: ({ name }) => name === 'progress' && importing.app.work.stop('export'),
    })
    writeFileSync(importing.chosen.saved, 'before')

    await expect(exported(importing, 'operators', 'csv')).rejects.toThrow(aRefusal('cancelled'))

    expect(readFileSync(importing.chosen.saved, 'utf8')).toBe('before')
    expect(readdirSync(importing.folder)).toEqual(['saved.txt'])
    const other = await aFilledApp()
    await exported(other, 'operators', 'csv')
    expect(statSync(other.chosen.saved).mode & 0o777).toBe(0o600)
  })
})
