import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder } from './places.mjs'
import { Stop } from './say.mjs'

const hour = 3_600_000
const temporaries = '.temporary-'
const ours = `${temporaries}${hostname()}-`

/** A path in that folder for something unfinished, which `sweep` removes after a killed run. */
export const temporaryIn = (folder) => join(folder, `${ours}${process.pid}-${randomUUID().slice(0, 8)}`)

/** Where a thing of that name is kept for every checkout of this user. */
export const cached = (name) => join(cacheFolder, name)

/**
 * Puts a thing into the cache: `write` makes it at a temporary path beside it, and only the finished one gets the
 * name, so that nobody ever meets a half-written one.
 */
export async function keep(name, write) {
  makeCacheFolder()
  return place(cached(name), write)
}

/** Like `keep`, for any path; an older thing there is replaced. */
export async function place(target, write) {
  const temporary = temporaryIn(dirname(target))
  try {
    await write(temporary)
    replace(temporary, target)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  return target
}

function replace(source, target) {
  const old = temporaryIn(dirname(target))
  if (existsSync(target)) renameSync(target, old)
  try {
    renameSync(source, target)
  } catch (error) {
    if (!existsSync(target)) throw error // else another prepare was faster, and its copy is as good
  }
  rmSync(old, { recursive: true, force: true })
}

/** Removes what killed runs have left in a folder. */
export function sweep(folder) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(temporaries))) {
    if (isAbandoned(join(folder, name), name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Another machine or container may share the folder, and its processes cannot be asked for: age has to tell. */
function isAbandoned(path, name) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return age > hour || (name.startsWith(ours) && !isAlive(parseInt(name.slice(ours.length))))
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function makeCacheFolder() {
  try {
    mkdirSync(cacheFolder, { recursive: true })
  } catch (error) {
    throw new Stop(
      `Cannot write to the cache folder ${cacheFolder} (${error.code}). ` +
        'Set XDG_CACHE_HOME to a folder that you may write to and try again.',
    )
  }
}

/** The size of all files in a folder, for showing progress; a folder that is not there yet is empty. */
export function sizeOf(folder) {
  let total = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      total += entry.isDirectory() ? sizeOf(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    }
  } catch {
    return total
  }
  return total
}
