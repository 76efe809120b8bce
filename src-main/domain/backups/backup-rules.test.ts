import { describe, expect, it } from 'vitest'
import { backupName, type NamedBackup, readBackupName } from './backup-name.js'
import { isDailyDue, nextNumber, surplus } from './backup-rules.js'

const now = Date.UTC(2026, 10, 25, 1, 2, 3)
const hour = 3_600_000

const aBackup = (backup: Partial<NamedBackup> = {}): NamedBackup => ({
  number: 1,
  madeAt: now,
  kind: 'daily',
  ...backup,
})

describe('the name of a backup', () => {
  it('tells its number, when it was made and why', () => {
    expect(backupName(7, now, 'daily')).toBe('operator-desk-000007-20261125T010203Z-daily.db')
    expect(backupName(1_234_567, now, 'before-version-40')).toBe(
      'operator-desk-1234567-20261125T010203Z-before-version-40.db',
    )
  })

  it('is read as it was written', () => {
    for (const [label, kind] of [
      ['manual', 'manual'],
      ['daily', 'daily'],
      ['replaced', 'replaced'],
      ['before-version-40', 'before-version'],
    ] as const) {
      expect(readBackupName(backupName(12, now, label))).toEqual({ number: 12, madeAt: now, kind })
    }
  })

  it.each([
    'operator-desk.db',
    'operator-desk-000007-20261125T010203Z-daily.db.unfinished',
    'operator-desk-000007-20261125T010203Z-daily.db-wal',
    'operator-desk-000007-20261125T010203Z-weekly.db',
    'operator-desk-7-20261125T010203Z-daily.db',
    '../operator-desk-000007-20261125T010203Z-daily.db',
  ])('is not %s', (name) => {
    expect(readBackupName(name)).toBeUndefined()
  })
})

describe('the number of a backup', () => {
  it('is one more than the highest, whatever the clock says', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([aBackup({ number: 3 }), aBackup({ number: 12, madeAt: 0 }), aBackup()])).toBe(13)
  })
})

describe('what is deleted', () => {
  const many = (kind: NamedBackup['kind']) =>
    Array.from({ length: 9 }, (_, at) => aBackup({ number: at + 1, kind }))

  it.each(['daily', 'before-version'] as const)('is all but the last seven of the kind %s', (kind) => {
    expect(surplus(many(kind)).map(({ number }) => number)).toEqual([2, 1])
  })

  it.each(['manual', 'replaced'] as const)('is nothing of the kind %s', (kind) => {
    expect(surplus(many(kind))).toEqual([])
  })

  it('goes by the number and not by the clock', () => {
    const setBack = many('daily').map((backup) => ({ ...backup, madeAt: now - backup.number * hour }))

    expect(surplus(setBack).map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('the daily backup', () => {
  const tenYears = 10 * 365 * 24 * hour

  it.each([
    ['there is none', [], true],
    ['there are others only', [aBackup({ kind: 'manual' })], true],
    ['the newest is an hour old', [aBackup({ madeAt: now - hour })], false],
    ['the newest is a day old', [aBackup({ madeAt: now - 24 * hour })], true],
    [
      'the newest is from the future, since the clock was set back',
      [aBackup({ madeAt: now + tenYears })],
      true,
    ],
    [
      'only an older one is from the future',
      [aBackup({ number: 2 }), aBackup({ madeAt: now + tenYears })],
      false,
    ],
    ['the clock was corrected by some seconds', [aBackup({ madeAt: now + 5000 })], false],
  ])('%s', (_when, present, due) => {
    expect(isDailyDue(present, now)).toBe(due)
  })
})
