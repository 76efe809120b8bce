import { resolve } from 'node:path'
import type { DiskStep } from './disk-steps.js'

/** The calls that change a file, its name, or what of it outlives a power cut. */
export const tracedCalls = [
  ...['openat', 'open', 'creat', 'close', 'lseek', 'dup', 'mkdir', 'mkdirat', 'rmdir'],
  ...['unlink', 'unlinkat', 'rename', 'renameat', 'renameat2', 'link', 'linkat'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'ftruncate', 'truncate', 'fallocate'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'copy_file_range', 'sendfile'],
]

interface Call {
  name: string
  args: string
  result: number
}

interface Descriptor {
  path: string
  /** Nothing for a folder. */
  file: number | undefined
  position: number
}

const line = /^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)/s
const unfinished = /^(\d+)\s+(.*) <unfinished \.\.\.>$/s
const resumed = /^(\d+)\s+<\.\.\. \w+ resumed>(.*)$/s

/** What `strace -f -qq -xx` has written, call by call, in the order in which the calls came back. */
function callsIn(trace: string): Call[] {
  const begun = new Map<string, string>()
  const calls: Call[] = []
  for (const text of trace.split('\n')) {
    const open = unfinished.exec(text)
    if (open) {
      begun.set(open[1] ?? '', text.slice(0, -' <unfinished ...>'.length))
      continue
    }
    const rest = resumed.exec(text)
    const whole = rest ? `${begun.get(rest[1] ?? '') ?? ''}${rest[2] ?? ''}` : text
    const [, name = '', args = '', result] = line.exec(whole) ?? []
    if (result !== undefined) calls.push({ name, args, result: Number(result) })
  }
  return calls
}

const strings = (args: string) =>
  [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g)].map(([, hex = '', cut]) => {
    if (cut) throw new Error('strace has cut a text short')
    return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
  })
const pathOf = (args: string, which = 0) => strings(args)[which]?.toString() ?? ''
const numbersAfter = (args: string) =>
  args
    .replace(/^.*"/s, '')
    .split(',')
    .map((part) => Number(part.trim()))

/** The steps below that folder. A call that cannot be replayed is an error and no omission. */
export function readTrace(trace: string, folder: string): DiskStep[] {
  const steps: DiskStep[] = []
  const descriptors = new Map<number, Descriptor>()
  const files = new Map<string, number>()
  let made = 0
  const within = (path: string) => path === folder || path.startsWith(`${folder}/`)

  function open({ args, result }: Call) {
    const path = resolve(pathOf(args))
    descriptors.delete(result)
    if (!within(path)) return
    if (/O_DIRECTORY/.test(args)) return void descriptors.set(result, { path, file: undefined, position: 0 })
    let file = files.get(path)
    if (file === undefined && /O_CREAT/.test(args)) {
      file = ++made
      files.set(path, file)
      steps.push({ kind: 'create', path, file })
    } else if (file !== undefined && /O_TRUNC/.test(args)) steps.push({ kind: 'truncate', file, size: 0 })
    descriptors.set(result, { path, file, position: 0 })
  }

  function write(call: Call, descriptor: Descriptor, offset: number) {
    if (descriptor.file === undefined) throw new Error(`a write to ${descriptor.path}, which nobody made`)
    const data = Buffer.concat(strings(call.args)).subarray(0, call.result)
    steps.push({ kind: 'write', file: descriptor.file, offset, data })
  }

  function remove(path: string) {
    files.delete(path)
    steps.push({ kind: 'remove', path })
  }

  function named({ name, args }: Call) {
    const path = resolve(pathOf(args))
    if (!within(path)) return
    if (name.startsWith('mkdir')) steps.push({ kind: 'make-folder', path })
    else if (name.startsWith('rename')) {
      const to = resolve(pathOf(args, 1))
      const file = files.get(path)
      files.delete(path)
      if (file !== undefined) files.set(to, file)
      steps.push({ kind: 'rename', path, to })
    } else if (name.startsWith('unlink') || name === 'rmdir') remove(path)
    else throw new Error(`${name} cannot be replayed`)
  }

  for (const call of callsIn(trace)) {
    const { name, args, result } = call
    if (result < 0) continue
    const number = Number(/^\d+/.exec(args)?.[0] ?? -1)
    const descriptor = descriptors.get(number)
    if (['open', 'openat', 'creat'].includes(name)) open(call)
    else if (/^(mkdir|rename|unlink|link|rmdir|truncate)/.test(name)) named(call)
    else if (number === 1 && name === 'write') steps.push({ kind: 'said', text: pathOf(args).trim() })
    else if (!descriptor) continue
    else if (name === 'close') descriptors.delete(number)
    else if (name === 'lseek') descriptor.position = result
    else if (name === 'pwrite64') write(call, descriptor, numbersAfter(args)[2] ?? 0)
    else if (name === 'write' || name === 'writev') {
      write(call, descriptor, descriptor.position)
      descriptor.position += result
    } else if (name === 'fsync' || name === 'fdatasync') {
      if (descriptor.file !== undefined) steps.push({ kind: 'sync', file: descriptor.file })
      else steps.push({ kind: 'sync-folder', path: descriptor.path })
    } else if (name === 'ftruncate' && descriptor.file !== undefined) {
      steps.push({ kind: 'truncate', file: descriptor.file, size: Number(args.split(',')[1]) })
    } else throw new Error(`${name} cannot be replayed`)
  }
  return steps
}
