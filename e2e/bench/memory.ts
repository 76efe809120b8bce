import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all that it started take, in MiB, each shared page in parts (PSS); Linux alone tells it. */
export function memoryOf(pid: number) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const isOurs = (one: number | undefined): boolean =>
    one === pid || (one !== undefined && isOurs(parents.get(one)))
  return [...parents.keys()].filter(isOurs).reduce((sum, one) => sum + kibibytesOf(one), 0) / 1024
}

const parentOf = (name: string) => {
  const parent = /^PPid:\s*(\d+)/m.exec(orNothing(`/proc/${name}/status`))?.[1]
  return parent === undefined ? undefined : Number(parent)
}

const kibibytesOf = (pid: number) =>
  Number(/^Pss:\s*(\d+)/m.exec(orNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** A process may end while we look. */
function orNothing(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}
