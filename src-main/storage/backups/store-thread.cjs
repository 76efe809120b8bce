// Runs in a thread of its own, so that the windows stay quick while pages are copied and checked. It is started
// from its text (store-thread.ts), and so imports nothing of ours.
const { parentPort, workerData } = require('node:worker_threads')
const { closeSync, fsyncSync, openSync } = require('node:fs')
const Database = require(workerData.sqlite)

const pagesAtOnce = 256
const patience = 1000
const stop = new Int32Array(workerData.stop)

/** Copying is most of it; the rest is told when the check is done. */
const checking = 0.25

async function copy({ source, target, applicationId, newestVersion }) {
  closeSync(openSync(target, 'wx', 0o600))
  await copyPages(source, target)
  refuseStopped()
  checkCopy(target, applicationId, newestVersion)
  sync(target)
}

/** A read transaction holds one state of the store: whoever writes meanwhile does not make the copy start over. */
async function copyPages(source, target) {
  const db = new Database(source, { readonly: true, fileMustExist: true, timeout: patience })
  try {
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    await db.backup(target, {
      progress({ totalPages, remainingPages }) {
        refuseStopped()
        tell(totalPages - remainingPages, totalPages)
        return pagesAtOnce
      },
    })
  } finally {
    db.close()
  }
}

let told = -1
function tell(done, pages) {
  const percent = Math.floor((100 * done) / pages)
  if (percent === told) return
  told = percent
  parentPort.postMessage({ done, total: Math.ceil(pages * (1 + checking)) })
}

function refuseStopped() {
  if (Atomics.load(stop, 0) === 1) throw new Error('stopped')
}

function checkCopy(path, applicationId, newestVersion) {
  const db = new Database(path, { fileMustExist: true, timeout: patience })
  try {
    const read = (pragma) => db.pragma(pragma, { simple: true })
    if (read('journal_mode = DELETE') !== 'delete') throw damaged('the copy keeps a log')
    if (read('application_id') !== applicationId) throw damaged('the copy is no store')
    if (read('user_version') > newestVersion) throw damaged('the copy is of a newer version')
    const verdict = read('integrity_check(1)')
    if (verdict !== 'ok') throw damaged(verdict)
    if (db.pragma('foreign_key_check').length > 0) throw damaged('a row refers to one that is not there')
  } finally {
    db.close()
  }
}

function sync(path) {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Reads only. Each query stands under its name, with the first version that knows its tables. */
function look({ source, queries }) {
  const db = new Database(source, { readonly: true, fileMustExist: true, timeout: patience })
  try {
    const version = db.pragma('user_version', { simple: true })
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw damaged(verdict)
    const known = Object.entries(queries).filter(([, { since }]) => version >= since)
    const rows = known.map(([name, { sql }]) => [name, db.prepare(sql).get()])
    return { version, rows: Object.fromEntries(rows) }
  } finally {
    db.close()
  }
}

const damaged = (message) => Object.assign(new Error(String(message)), { code: 'SQLITE_CORRUPT' })

async function work() {
  try {
    const value = await { copy, look }[workerData.job](workerData.input)
    parentPort.postMessage({ value })
  } catch (error) {
    parentPort.postMessage({ error: { message: error.message, code: error.code } })
  }
}

void work()
