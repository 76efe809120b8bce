import { basename } from 'node:path'
import type { ImportCounts } from '../../../src-preload/contract/imports.js'
import { AppError } from '../app-error.js'
import type { HeavyServices, ReadingJob, WritingJob } from '../heavy-jobs/heavy-job.js'
import type { Step } from '../long-work/work-service.js'
import { NotUtf8 } from './fault.js'
import { goThrough, type ImportInput, type Judged } from './go-through.js'

/** What was shown, and has to be what is done. */
export interface WriteInput extends ImportInput {
  fileHash: string
  decisionsHash: string
}

/** Reads a file for its preview; as UTF-8 or, where it is none, as Windows-1252. */
export const readImport: ReadingJob<ImportInput, Judged> = {
  name: 'read import',
  writes: false,
  run(services, input, step) {
    try {
      return goThrough(services, input, step, { write: false })
    } catch (error) {
      if (!(error instanceof NotUtf8)) throw error
      return goThrough(services, { ...input, encoding: 'windows-1252' }, step, { write: false })
    }
  },
}

/** Reads the file once more and writes what each line does; nothing where that is not what was shown. */
export const writeImport: WritingJob<WriteInput, ImportCounts> = {
  name: 'write import',
  writes: true,
  run: (services, input, step) =>
    services.signIns.keepingAnAdministrator(() =>
      services.activity.recordMany(() => write(services, input, step)),
    ),
}

function write(services: HeavyServices, input: WriteInput, step: Step): ImportCounts {
  const judged = goThroughAgain(services, input, step)
  if (judged?.fileHash !== input.fileHash)
    throw new AppError('conflict', 'the file is another', { file: 'file-changed' })
  if (judged.decisionsHash !== input.decisionsHash)
    throw new AppError('conflict', 'the store is another', { store: 'store-changed' })
  const { kind, would } = judged
  services.activity.record({
    action: 'imported',
    subject: basename(input.path),
    subjectGuid: null,
    operator: null,
    changes: Object.entries({ kind, ...would }).map(([field, after]) => ({
      ...{ field, before: null, after: String(after) },
    })),
  })
  return would
}

function goThroughAgain(services: HeavyServices, input: WriteInput, step: Step): Judged | undefined {
  try {
    return goThrough(services, input, step, { write: true })
  } catch (error) {
    if (error instanceof NotUtf8) return undefined
    throw error
  }
}
