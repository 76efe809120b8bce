import { join } from 'node:path'
import { aLongRecord, wholeRecord } from './a-long-record.js'
import type { TestApp } from './create-test-app.js'
import { temporaryFolder } from './temporary-folder.js'

export const csv = { ...wholeRecord, format: 'csv' as const }

/** A long record whose exports go to that name in an empty folder. */
export function anExporting(name = 'activity.csv') {
  const folder = temporaryFolder()
  const path = join(folder, name)
  const suggested: string[] = []
  const saveFile = (suggestion: string) => {
    suggested.push(suggestion)
    return Promise.resolve(path)
  }
  return { app: aLongRecord({ dialogs: { saveFile } }), folder, path, suggested }
}

export const newest = ({ activity }: TestApp) =>
  activity.page({ ...wholeRecord, before: null, limit: 1 }).rows[0]
