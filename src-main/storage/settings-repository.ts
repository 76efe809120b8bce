import type { Database } from 'better-sqlite3'
import type { SettingsRecords } from '../domain/settings/settings-records.js'

export function createSettingsRepository(db: Database): SettingsRecords {
  const select = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const replace = db.prepare<[string, string]>('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')

  return {
    read: (key) => select.get(key),
    write: (key, value) => void replace.run(key, value),
  }
}
