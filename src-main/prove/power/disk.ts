import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { DiskStep } from './disk-steps.js'
import { bytesIn, copyOf, type FileBytes, noBytes, tear, truncate, write } from './file-bytes.js'

/** What becomes of everything that was written and not yet synced. */
export const fates = ['dropped', 'kept', 'reordered', 'torn'] as const
export type Fate = (typeof fates)[number]

type Content = Extract<DiskStep, { kind: 'write' | 'truncate' }>
type Naming = Extract<DiskStep, { kind: 'create' | 'make-folder' | 'remove' | 'rename' }>
type Names = Map<string, number | 'folder'>

/**
 * A disk as strict as POSIX allows: contents outlive a power cut once their file was synced, names once their folder
 * was. Of the rest anything may be there, names in their order, contents in any.
 */
export function createDisk(folder: string) {
  const safe = new Map<number, FileBytes>()
  const waiting = new Map<number, Content[]>()
  const names: Names = new Map([[folder, 'folder']])
  const unnamed = new Map<string, Naming[]>()

  function take(step: DiskStep) {
    if (step.kind === 'said') return
    if (step.kind === 'sync') sync(step.file)
    else if (step.kind === 'sync-folder') {
      for (const naming of unnamed.get(step.path) ?? []) applyName(names, naming)
      unnamed.delete(step.path)
    } else if (step.kind === 'write' || step.kind === 'truncate') append(waiting, step.file, step)
    else append(unnamed, dirname(step.path), step)
  }

  function sync(file: number) {
    const bytes = safe.get(file) ?? noBytes()
    for (const step of waiting.get(file) ?? []) applyContent(bytes, step)
    safe.set(file, bytes)
    waiting.delete(file)
  }

  /** Writes what the disk holds after the cut into another folder. */
  function cut(fate: Fate, target: string, random: () => number) {
    const left: Names = new Map(names)
    for (const namings of unnamed.values()) {
      const some = Math.floor(random() * (namings.length + 1))
      const count = fate === 'dropped' ? 0 : fate === 'kept' ? namings.length : some
      for (const naming of namings.slice(0, count)) applyName(left, naming)
    }
    mkdirSync(target, { recursive: true })
    for (const [path, file] of [...left].sort(([one], [other]) => one.length - other.length)) {
      if (!isReachable(left, path, folder)) continue
      const place = join(target, relative(folder, path))
      if (file === 'folder') mkdirSync(place, { recursive: true })
      else writeFileSync(place, bytesIn(whatIsLeft(file, fate, random)))
    }
  }

  function whatIsLeft(file: number, fate: Fate, random: () => number) {
    const bytes = copyOf(safe.get(file) ?? noBytes())
    if (fate === 'dropped') return bytes
    for (const step of waiting.get(file) ?? []) {
      if (fate === 'torn' && step.kind === 'write') tear(bytes, step.offset, step.data, random)
      else if (fate === 'kept' || random() < 0.5) applyContent(bytes, step)
    }
    return bytes
  }

  return { take, cut }
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function applyContent(bytes: FileBytes, step: Content) {
  if (step.kind === 'write') write(bytes, step.offset, step.data)
  else truncate(bytes, step.size)
}

function applyName(names: Names, naming: Naming) {
  if (naming.kind === 'create') names.set(naming.path, naming.file)
  else if (naming.kind === 'make-folder') names.set(naming.path, 'folder')
  else {
    const file = names.get(naming.path)
    names.delete(naming.path)
    if (naming.kind === 'rename' && file !== undefined) names.set(naming.to, file)
  }
}

function isReachable(names: Names, path: string, folder: string): boolean {
  return path === folder || (names.has(path) && isReachable(names, dirname(path), folder))
}
