import type { Backup, BackupsStatus } from '../../../src-preload/contract/backups.js'
import type { RecordActivity } from '../activity/activity-service.js'
import type { Actor } from '../activity/activity-records.js'
import { AppError } from '../app-error.js'
import type { Announce, Clock, FileDialogs, Transaction } from '../needs.js'
import type { SettingsRecords } from '../settings/settings-records.js'
import type { RunWork } from '../long-work/work-service.js'
import type { BackupFiles, ChangeMark } from './backup-files.js'
import { isDailyDue } from './backup-rules.js'

interface Needs {
  files: BackupFiles
  settings: SettingsRecords
  changeMark: ChangeMark
  actor: () => Actor | null
  dialogs: Pick<FileDialogs, 'chooseFolder'>
  showFolder: (path: string) => void
  transaction: Transaction
  clock: Clock
  announce: Announce
  record: RecordActivity
  runWork: RunWork
}

/** What the store was like when the last daily backup was made. */
const dailyKey = 'backups.daily'

export function createBackupsService(needs: Needs) {
  const { files, settings, changeMark, transaction, clock, announce, record, runWork } = needs
  let failed: BackupsStatus['failed'] = null

  const status = (): BackupsStatus => ({
    folder: files.folder(),
    usual: files.isUsual(),
    newest: files.list()[0] ?? null,
    failed,
  })

  async function make(): Promise<Backup> {
    const by = needs.actor()
    const made = await runWork('backup', (step) => files.make('manual', clock(), step))
    const changes = [{ field: 'bytes', before: null, after: String(made.bytes) }]
    const done = {
      action: 'backed-up',
      subject: made.name,
      subjectGuid: null,
      operator: null,
      changes,
    } as const
    transaction(() => record(done, by))
    announce('backups', 'changed', null)
    return made
  }

  /** Makes the backup of the day where it is due; why it failed is kept for the status. */
  async function lookAtDaily() {
    const mark = changeMark()
    if (mark === '' || !isDailyDue(files.list(), clock())) return
    if (mark === settings.read(dailyKey) && files.list().some(({ kind }) => kind === 'daily')) return
    try {
      await runWork('backup', (step) => files.make('daily', clock(), step))
      transaction(() => settings.write(dailyKey, mark)) // read before the copy: what came during it counts for the next
      failed = null
    } catch (error) {
      if (isUnderWay(error)) return // somebody is making one by hand
      failed = { at: clock(), ...reasonOf(error) }
      throw error
    } finally {
      announce('backups', 'changed', null)
    }
  }

  async function chooseFolder(): Promise<BackupsStatus | null> {
    const folder = await needs.dialogs.chooseFolder(files.folder())
    return folder === null ? null : useFolder(folder)
  }

  function useFolder(folder: string | undefined): BackupsStatus {
    const before = files.folder()
    files.choose(folder)
    const after = files.folder()
    if (before !== after) {
      const changes = [{ field: 'backupFolder', before, after }]
      const done = {
        action: 'settings-changed',
        subject: '',
        subjectGuid: null,
        operator: null,
        changes,
      } as const
      transaction(() => record(done))
    }
    failed = null // it was about the folder of before
    announce('backups', 'changed', null)
    return status()
  }

  return {
    status,
    list: (): Backup[] => files.list(),
    make,
    lookAtDaily,
    chooseFolder,
    useUsualFolder: () => useFolder(undefined),
    showFolder: () => needs.showFolder(files.folder()),
  }
}

const isUnderWay = (error: unknown) => error instanceof AppError && error.fields?.['work'] === 'under-way'

const reasonOf = (error: unknown) =>
  error instanceof AppError
    ? { code: error.code, problem: error.fields?.['folder'] ?? null }
    : { code: 'internal' as const, problem: null }

export type BackupsService = ReturnType<typeof createBackupsService>
