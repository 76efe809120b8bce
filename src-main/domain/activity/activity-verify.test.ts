import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { aLongRecord, wholeRecord } from '../../testing/a-long-record.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { cutBack, hashOfEntry, rewriteTail, tamper } from '../../testing/tamper.js'
import { hashOf } from './activity-chain.js'
import type { StoredActivity } from './activity-records.js'

const verify = ({ activity }: TestApp, noted: string | null = null) => activity.verify({ noted })

/** Thirteen entries: those of twelve operators, and one by somebody who was signed in. */
function aSignedRecord() {
  const app = aLongRecord()
  const actor = { guid: randomUUID() as OperatorGuid, name: 'Root' }
  const backup = {
    action: 'backed-up' as const,
    subject: 'desk.backup',
    subjectGuid: null,
    operator: null,
    changes: [],
  }
  app.activity.record(backup, actor)
  return app
}

describe('verifying a record that nobody touched', () => {
  it('passes, and gives the fingerprint of the newest entry', async () => {
    const verdict = await verify(aLongRecord())

    expect(verdict).toMatchObject({ entries: 12, broken: null, noted: null })
    expect(verdict.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('passes where an administrator did it all, and where there is nothing yet', async () => {
    expect(await verify(aSignedRecord())).toMatchObject({ broken: null })
    expect(await verify(createTestApp())).toEqual({ entries: 0, broken: null, fingerprint: '', noted: null })
  })

  it('says at which entry a noted fingerprint was the newest', async () => {
    const app = aLongRecord()
    const { fingerprint } = await verify(app)
    app.operators.create(anOperatorDraft())

    expect(await verify(app, fingerprint)).toMatchObject({ entries: 13, broken: null, noted: { seq: 12 } })
    expect(await verify(app, 'f'.repeat(64))).toMatchObject({ broken: null, noted: { seq: null } })
  })

  it('passes while the record grows', async () => {
    const app = aLongRecord()

    const verdict = verify(app)
    app.operators.create(anOperatorDraft())

    expect(await verdict).toMatchObject({ entries: 13, broken: null })
  })

  it('can be stopped, and tells how far it is', async () => {
    const app = aLongRecord()
    const stopped = createTestApp({
      db: app.db,
      onAnnounce: ({ room }) => room === 'work' && stopped.work.stop('verify'),
    })

    await expect(verify(stopped)).rejects.toEqual(aRefusal('cancelled'))

    await verify(app)
    expect(app.announced).toContainEqual(
      expect.objectContaining({ room: 'work', payload: { kind: 'verify', done: 12, total: 12 } }),
    )
  })

  it('hashes what was written before there was an actor as it was hashed then', () => {
    const operator = {
      guid: 'a1b2c3d4-0000-4000-8000-000000000001',
      name: 'Ada',
    } as StoredActivity['operator']

    const hash = hashOf({
      ...{ seq: 1, at: 1768478400000, actor: null, action: 'operator-added', subject: 'Ada' },
      ...{ subjectGuid: null, operator, previous: '' },
      changes: [{ field: 'groups', before: null, after: 'Platform' }],
    })

    expect(hash).toBe('857fb71751ab707bde4615e162839dd7b09b65c99b2125899e37a35d21581cce')
  })
})

describe('verifying a record that somebody changed', () => {
  const insertLike = (seq: number, values: string) => `
    INSERT INTO activity (seq, at, actor, actor_guid, action, subject, subject_guid, operator, operator_guid, changes,
      search_text, previous, hash)
    SELECT ${values} FROM activity WHERE seq = ${seq}`
  const swapped = [
    'UPDATE activity SET seq = -1 WHERE seq = 4',
    'UPDATE activity SET seq = 4 WHERE seq = 6',
    'UPDATE activity SET seq = 6 WHERE seq = -1',
  ].join(';')
  const sameBut = (
    seq: string,
    previous: string,
  ) => `${seq}, at, actor, actor_guid, action, subject, subject_guid,
    operator, operator_guid, changes, search_text, ${previous}, hash`

  it.each([
    ['an edited subject', "UPDATE activity SET subject = 'Somebody' WHERE seq = 5", 5, 'changed'],
    ['an edited time', 'UPDATE activity SET at = at + 1 WHERE seq = 1', 1, 'changed'],
    ['an edited action', "UPDATE activity SET action = 'locked' WHERE seq = 2", 2, 'changed'],
    ['edited changes', "UPDATE activity SET changes = 'nonsense' WHERE seq = 3", 3, 'changed'],
    ['blanks in the changes', "UPDATE activity SET changes = changes || ' ' WHERE seq = 3", 3, 'changed'],
    ['an edited actor', "UPDATE activity SET actor = 'Eve' WHERE seq = 13", 13, 'changed'],
    ['an edited actor’s guid', "UPDATE activity SET actor_guid = 'x' WHERE seq = 13", 13, 'changed'],
    [
      'an actor taken away',
      'UPDATE activity SET actor = NULL, actor_guid = NULL WHERE seq = 13',
      13,
      'changed',
    ],
    ['an actor’s name without guid', "UPDATE activity SET actor = 'Eve' WHERE seq = 1", 1, 'changed'],
    ['an edited operator’s name', "UPDATE activity SET operator = 'Eve' WHERE seq = 8", 8, 'changed'],
    [
      'an operator’s name without guid',
      'UPDATE activity SET operator_guid = NULL WHERE seq = 8',
      8,
      'changed',
    ],
    ['an edited search text', "UPDATE activity SET search_text = 'eve' WHERE seq = 6", 6, 'changed'],
    ['an edited hash', 'UPDATE activity SET hash = upper(hash) WHERE seq = 6', 6, 'changed'],
    ['a deleted entry', 'DELETE FROM activity WHERE seq = 7', 7, 'missing'],
    ['a deleted first entry', 'DELETE FROM activity WHERE seq = 1', 1, 'missing'],
    ['a record that was cut off', 'DELETE FROM activity WHERE seq > 9', 10, 'missing'],
    ['a record that was emptied', 'DELETE FROM activity', 1, 'missing'],
    ['two swapped entries', swapped, 4, 'changed'],
    ['an entry put at the end', insertLike(13, sameBut('14', 'hash')), 14, 'added'],
    ['an entry put before the first', insertLike(1, sameBut('0', 'previous')), 0, 'added'],
    [
      'an edited head',
      "UPDATE settings SET value = replace(value, 'hash\":\"', 'hash\":\"0') WHERE key = 'activity.head'",
      13,
      'changed',
    ],
    [
      'a head set back',
      "UPDATE settings SET value = replace(value, ':13,', ':5,') WHERE key = 'activity.head'",
      6,
      'added',
    ],
    ['a lost head', "DELETE FROM settings WHERE key = 'activity.head'", 1, 'added'],
    ['a senseless head', "UPDATE settings SET value = '?' WHERE key = 'activity.head'", 1, 'added'],
  ])('finds %s', async (_what, sql, seq, fault) => {
    const app = aSignedRecord()
    expect(await verify(app)).toMatchObject({ entries: 13, broken: null })

    tamper(app, sql)

    expect(await verify(app)).toMatchObject({ broken: { seq, fault } })
  })

  it('names an entry that was made into something that cannot even be shown', async () => {
    const app = aLongRecord()
    const query = { ...wholeRecord, before: null, limit: 50 }

    tamper(app, "UPDATE activity SET action = 'nothing-we-know' WHERE seq = 6")

    expect(() => app.activity.page(query)).toThrow(
      aRefusal('store-damaged', { entry: 'unreadable-entry' }) as Error,
    )
    expect(await verify(app)).toMatchObject({ broken: { seq: 6, fault: 'changed' } })
  })

  it('finds a record that was cut back together with its head by a noted fingerprint, and by that alone', async () => {
    const app = aLongRecord()
    const { fingerprint } = await verify(app)

    cutBack(app, 9)

    expect(await verify(app)).toMatchObject({ entries: 9, broken: null })
    expect(await verify(app, fingerprint)).toMatchObject({ broken: null, noted: { seq: null } })
  })

  it('finds a tail that was rewritten with all its hashes by a noted fingerprint, and by that alone', async () => {
    const app = aLongRecord()
    const { fingerprint } = await verify(app)
    const ofEntry5 = hashOfEntry(app, 5)

    rewriteTail(app, 6, 12)

    expect(await verify(app)).toMatchObject({ entries: 12, broken: null })
    expect(await verify(app, fingerprint)).toMatchObject({ noted: { seq: null } })
    expect(await verify(app, ofEntry5)).toMatchObject({ noted: { seq: 5 } })
  })
})
