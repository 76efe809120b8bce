import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import { usualGenerator } from '../../../src-preload/contract/generator.js'
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
const usual: SettingsValues = {
  appearance: 'system',
  lockAfterMinutes: 10,
  clearClipboardAfter: 30,
  generator: usualGenerator,
}
const { shape } = settingsValues
const stored = settingsValues.extend({
  appearance: shape.appearance.catch(usual.appearance),
  lockAfterMinutes: shape.lockAfterMinutes.catch(usual.lockAfterMinutes),
  clearClipboardAfter: shape.clearClipboardAfter.catch(usual.clearClipboardAfter),
  generator: shape.generator.catch(usual.generator),
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

function changesBetween(before: SettingsValues, after: SettingsValues): ActivityChange[] {
  const was = inWords(before)
  return Object.entries(inWords(after))
    .map(([field, value]) => ({ field, before: was[field] ?? null, after: value }))
    .filter((change) => change.before !== change.after)
}

/** Each value by its name; those of the generator by theirs within it. */
const inWords = ({ generator, ...own }: SettingsValues): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(own).map(([name, value]) => [name, String(value ?? 'never')]),
    ...Object.entries(generator).map(([name, value]) => [`generator.${name}`, String(value)]),
  ])

/** Something else may have been written there; then the usual values serve. */
function parsed(text: string | undefined): unknown {
  try {
    return { ...(JSON.parse(text ?? '{}') as object) }
  } catch {
    return {}
  }
}

export type SettingsService = ReturnType<typeof createSettingsService>
