import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import { settingsValues, type SettingsValues } from '../../../src-preload/contract/settings.js'
import type { RecordActivity } from '../activity/activity-service.js'
import type { Announce, Transaction } from '../needs.js'
import type { SettingsRecords } from './settings-records.js'

interface Needs {
  records: SettingsRecords
  transaction: Transaction
  announce: Announce
  record: RecordActivity
}

const key = 'choices'
const usual: SettingsValues = { appearance: 'system', lockAfterMinutes: 10 }
const stored = settingsValues.extend({
  appearance: settingsValues.shape.appearance.catch(usual.appearance),
  lockAfterMinutes: settingsValues.shape.lockAfterMinutes.catch(usual.lockAfterMinutes),
})

export function createSettingsService({ records, transaction, announce, record }: Needs) {
  function get(): SettingsValues {
    return stored.parse(parsed(records.read(key)))
  }

  function change(after: SettingsValues): SettingsValues {
    const changes = changesBetween(get(), after)
    if (changes.length === 0) return after
    transaction(() => {
      records.write(key, JSON.stringify(after))
      record({ action: 'settings-changed', subject: '', subjectGuid: null, operator: null, changes })
    })
    announce('settings', 'changed', after)
    return after
  }

  return { get, change }
}

const changesBetween = (before: SettingsValues, after: SettingsValues): ActivityChange[] =>
  (Object.keys(after) as (keyof SettingsValues)[])
    .map((field) => ({ field, before: String(before[field]), after: String(after[field]) }))
    .filter((change) => change.before !== change.after)

/** Something else may have been written there; then the usual values serve. */
function parsed(text: string | undefined): unknown {
  try {
    return { ...(JSON.parse(text ?? '{}') as object) }
  } catch {
    return {}
  }
}

export type SettingsService = ReturnType<typeof createSettingsService>
