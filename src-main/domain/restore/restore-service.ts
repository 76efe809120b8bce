import { basename } from 'node:path'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import type { Inspection } from '../../../src-preload/contract/restore.js'
import type { ActivityRecords, Actor } from '../activity/activity-records.js'
import { createRecordActivity } from '../activity/record-activity.js'
import { AppError } from '../app-error.js'
import type { Clock, FileDialogs } from '../needs.js'
import type { RunWork, Step } from '../long-work/work-service.js'
import type { Inspected, RestoreFiles } from './restore-files.js'

interface Needs {
  files: RestoreFiles
  dialogs: Pick<FileDialogs, 'openFile'>
  clock: Clock
  newId: () => string
  runWork: RunWork
  /** Who asks; null where nobody can be signed in. Asked again before anything is replaced. */
  actor: () => Actor | null
  /** Throws where other work would be cut off. */
  refuseOtherWork: () => void
  /** Closes the store, has its files replaced, and opens what is there then; `store-busy` where it cannot be closed. */
  replaceStore: (replaceFiles: () => void) => void
}

/** Only what was looked at can be restored, and only as it was then. */
interface Seen extends Inspected {
  id: BackupId
}

export function createRestoreService(needs: Needs) {
  const { files, clock, runWork, actor } = needs
  const chosen = new Map<BackupId, string>()
  const seen = new Map<BackupId, Seen>()

  async function look(id: BackupId, path: string): Promise<Inspection> {
    const inspected = await files.inspect(path)
    seen.set(id, { id, ...inspected })
    return { id, ...inspected.inside }
  }

  async function offer(): Promise<Inspection | null> {
    for (const { id, path } of files.candidates()) {
      const found = await look(id, path).catch(nothingWhereRefused)
      if (found) return found
    }
    return null
  }

  async function choose(): Promise<Inspection | null> {
    const path = await needs.dialogs.openFile('backup')
    if (path === null) return null
    const id = `chosen:${needs.newId()}` as BackupId
    const found = await look(id, path)
    chosen.set(id, path)
    return found
  }

  async function inspect(id: BackupId) {
    const path = chosen.get(id) ?? files.find(id)
    if (!path) throw new AppError('not-found', `no backup ${id}`, { file: 'file-gone' })
    return look(id, path)
  }

  async function run(id: BackupId) {
    const backup = seen.get(id)
    if (!backup) throw new AppError('not-found', `${id} was not looked at`, { file: 'file-gone' })
    await runWork('restore', (step) => restore(backup, step))
  }

  async function restore({ inside, mark }: Seen, step: Step) {
    const by = actor()
    try {
      if (files.mark(inside.path) !== mark) throw changedMeanwhile(inside.path)
      await files.prepare(inside.path, step, ({ activity }) => record(activity, inside, by))
      if (actor()?.guid !== by?.guid) throw new AppError('locked', 'who asked is not signed in any more')
      step(1, 1) // the last moment to stop it
      needs.refuseOtherWork()
      needs.replaceStore(() => files.put(clock()))
    } finally {
      files.drop()
    }
  }

  function record(records: ActivityRecords, { path, lastActivity }: Seen['inside'], by: Actor | null) {
    const { record: recordIn } = createRecordActivity({ records, clock, actor: () => by })
    const last = lastActivity && new Date(lastActivity.at).toISOString()
    const changes = [{ field: 'lastActivity', before: null, after: last }]
    recordIn({
      action: 'restored',
      subject: basename(path),
      subjectGuid: null,
      operator: null,
      changes,
    })
  }

  return { offer, choose, inspect, run }
}

const changedMeanwhile = (path: string) =>
  new AppError('conflict', `${path} has changed`, { file: 'file-changed' })

function nothingWhereRefused(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}

export type RestoreService = ReturnType<typeof createRestoreService>
