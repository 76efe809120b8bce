import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aLongRecord, wholeRecord } from '../../testing/a-long-record.js'
import { anExporting, csv, newest } from '../../testing/an-exporting.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { hashOf } from './activity-chain.js'

const jsonLines = { ...wholeRecord, format: 'json-lines' as const }
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\r\n')
describe('exporting the record', () => {
  it('writes CSV with a header and ISO times in UTC, newest first, readable by its owner alone', async () => {
    const { app, folder, path, suggested } = anExporting()

    expect(await app.activity.export(csv)).toEqual({ entries: 12, fileName: 'activity.csv' })

    const [head, first, ...rest] = linesOf(path)
    expect(head).toBe(
      'seq,at,actor,actor_guid,action,subject,subject_guid,operator,operator_guid,changes,hash',
    )
    expect(first).toMatch(
      /^12,"2026-01-15T12:00:00.000Z",,,"operator-added","Person 12","[0-9a-f-]{36}","Person 12",/,
    )
    expect(rest).toHaveLength(12)
    expect(rest.at(-1)).toBe('')
    expect(suggested).toEqual(['activity-2026-01-15.csv'])
    expect(readdirSync(folder)).toEqual(['activity.csv'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('writes JSON Lines with which the chain can be checked without the store', async () => {
    const { app, path, suggested } = anExporting()

    await app.activity.export(jsonLines)

    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const entries = lines.map((line) => JSON.parse(line) as Parameters<typeof hashOf>[0] & { hash: string })
    expect(entries.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    for (const entry of entries) {
      expect(hashOf({ ...entry, at: Date.parse(String(entry.at)) })).toBe(entry.hash)
    }
    expect(suggested).toEqual(['activity-2026-01-15.jsonl'])
  })

  it('writes down that it was done: by whom, how many entries, in which format', async () => {
    const { app } = anExporting()

    await app.activity.export({ ...csv, filter: 'person 1' })

    expect(newest(app)).toMatchObject({
      action: 'activity-exported',
      subject: 'activity.csv',
      changes: [
        { field: 'entries', before: null, after: '4' },
        { field: 'format', before: null, after: 'csv' },
      ],
    })
    expect(await app.activity.verify({ noted: null })).toMatchObject({ broken: null })
  })

  it('writes what is selected, and all of it: more than fits on a page', async () => {
    const { app, path } = anExporting()
    const operator = app.operators.create(anOperatorDraft({ fullName: 'Zoë' }))
    const note = { action: 'locked' as const, subject: 'Zoë', subjectGuid: null, changes: [] }
    const concerning = { guid: operator.guid, name: 'Zoë' }
    app.db.transaction(() => {
      for (let count = 0; count < 2500; count++) app.activity.record({ ...note, operator: concerning })
    })()

    const done = await app.activity.export({ ...csv, filter: 'ZOE', action: 'locked' })

    expect(done).toMatchObject({ entries: 2500 })
    expect(linesOf(path)).toHaveLength(2502)
  })

  it('puts quotes in quotes, and keeps formulas from running in a spreadsheet', async () => {
    const { app, path } = anExporting()
    for (const subject of [
      '=1+1',
      '+31 6',
      '-2',
      '@SUM(A1)',
      ' =1',
      '\t=1',
      '＝1',
      'a;=1',
      'say "hi", then\nleave',
      'a = b',
    ])
      app.activity.record({ action: 'locked', subject, subjectGuid: null, operator: null, changes: [] })

    await app.activity.export({ ...csv, action: 'locked' })

    const text = readFileSync(path, 'utf8')
    for (const cell of [
      `"'=1+1"`,
      `"'+31 6"`,
      `"'-2"`,
      `"'@SUM(A1)"`,
      `"' =1"`,
      `"'＝1"`,
      `"a;'=1"`,
      `"a = b"`,
    ])
      expect(text).toContain(`,${cell},`)
    expect(text).toContain('"say ""hi"", then\nleave"')
    expect(text).not.toMatch(/(^|[,;"\t])[=+@]/m)
  })

  it('replaces the file that had the name, and the remains of an export that was killed', async () => {
    const { app, path } = anExporting()
    writeFileSync(path, 'older', { mode: 0o644 })
    writeFileSync(`${path}.part`, 'half')

    await app.activity.export(csv)

    expect(linesOf(path)).toHaveLength(14)
    expect(existsSync(`${path}.part`)).toBe(false)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('does nothing where the person thinks better of it', async () => {
    const app = aLongRecord()

    expect(await app.activity.export(csv)).toBe(null)

    expect(newest(app)?.seq).toBe(12)
  })
})
