import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type {
  ImportChoices,
  ImportCounts,
  ImportId,
  ImportPreview,
  ImportProblem,
} from '../../../src-preload/contract/imports.js'
import { AppError } from '../app-error.js'
import type { RunHeavyJob } from '../heavy-jobs/heavy-job.js'
import type { RunWork, Step } from '../long-work/work-service.js'
import type { Announce, CreateFile, FileDialogs } from '../needs.js'
import type { HashPassword } from '../passwords/argon2id.js'
import { quoted } from '../transfers/cells.js'
import type { ImportInput, Judged } from './go-through.js'
import { readImport, writeImport } from './import-jobs.js'

interface Needs {
  dialogs: Pick<FileDialogs, 'openFile' | 'saveFile'>
  createFile: CreateFile
  runWork: RunWork
  runHeavyJob: RunHeavyJob
  hashPassword: HashPassword
  newId: () => ImportId
  announce: Announce
}

interface Looked {
  input: ImportInput
  judged: Judged
}

/** Each window has one at most that matters. */
const mostKept = 8
const asRecognised: ImportChoices = { kind: null, columns: null, owner: null }

/**
 * Files on their way into the store: read and shown first, then written as they were shown. Nothing of a file is kept but
 * what is wrong with it, in memory.
 */
export function createImportsService(needs: Needs) {
  const { dialogs, createFile, runWork, runHeavyJob, hashPassword, newId, announce } = needs
  const looked = new Map<ImportId, Looked>()

  async function choose(): Promise<ImportPreview | null> {
    const path = await dialogs.openFile('import')
    if (path === null) return null
    const unknowable = await hashPassword(randomBytes(32).toString('base64'))
    return read(newId(), { path, ...asRecognised, encoding: null, unknowable })
  }

  const look = ({ id, ...choices }: ImportChoices & { id: ImportId }) =>
    read(id, { ...get(id).input, ...choices })

  async function read(id: ImportId, input: ImportInput): Promise<ImportPreview> {
    const judged = await runWork('import', (step) => runHeavyJob(readImport, input, step))
    const [oldest] = looked.keys()
    if (looked.size >= mostKept && oldest !== undefined && !looked.has(id)) looked.delete(oldest)
    looked.set(id, { input: { ...input, encoding: judged.encoding }, judged })
    return toPreview(id, input, judged)
  }

  function problems({ id, offset, limit }: { id: ImportId; offset: number; limit: number }): ImportProblem[] {
    return get(id).judged.problems.slice(offset, offset + limit)
  }

  async function saveProblems({ id, words }: { id: ImportId; words: Record<string, string> }) {
    const { input, judged } = get(id)
    const path = await dialogs.saveFile(`problems in ${basename(input.path)}.csv`)
    if (path === null) return null
    const file = await createFile(path)
    try {
      await file.write(`${head}${judged.problems.map((problem) => lineOf(problem, words)).join('')}`)
      await file.finish()
      file.place()
      file.keep()
      return { fileName: basename(path) }
    } finally {
      file.drop()
    }
  }

  async function run(id: ImportId): Promise<ImportCounts> {
    const { input, judged } = get(id)
    if (judged.fault) throw new AppError('not-allowed', 'the file is broken', { file: judged.fault.code })
    const { kind, fileHash, decisionsHash } = judged
    const columns = judged.columns.map(({ field }) => field)
    const asShown = { ...input, kind, columns, fileHash, decisionsHash }
    const done = await runWork('import', (step: Step) => runHeavyJob(writeImport, asShown, step))
    announce('groups', 'changed', null)
    announce('subAccounts', 'changed', null)
    announce('operators', 'changed', null)
    return done
  }

  function get(id: ImportId): Looked {
    const found = looked.get(id)
    if (!found) throw new AppError('not-found', `no import ${id}`, { file: 'not-looked-at' })
    return found
  }

  /** Nothing of a file stays for the next person. */
  const forgetAll = () => looked.clear()

  return { choose, look, problems, saveProblems, run, forgetAll }
}

const toPreview = (id: ImportId, { path, owner }: ImportInput, judged: Judged): ImportPreview => ({
  ...judged,
  ...{ id, owner, fileName: basename(path), problems: judged.problemCount },
})

const head = 'line,column,code,problem,value\r\n'

function lineOf({ line, column, code, value }: ImportProblem, words: Record<string, string>) {
  const problem = (words[code] ?? '').replace('{value}', () => value ?? '')
  return `${[String(line), ...[column, code, problem, value].map(quoted)].join(',')}\r\n`
}

export type ImportsService = ReturnType<typeof createImportsService>
