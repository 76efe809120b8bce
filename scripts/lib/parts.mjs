import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say, Stop } from './say.mjs'

/**
 * Runs the parts that the command line names, or all. Each is given a file, to which it adds what it has found, one
 * JSON value a line; `judge` gets all of them, and answers with the exit code. What a part found is told, whether it or
 * another one failed.
 */
export async function runParts(parts, judge) {
  const names = namesFrom(process.argv.slice(2), parts)
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-'))
  const file = join(folder, 'found.jsonl')
  writeFileSync(file, '')
  const failed = []
  try {
    for (const name of names) {
      say(`=== ${name}`)
      if ((await parts[name](file)) !== 0) failed.push(name)
    }
    const code = judge(readLines(file))
    if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`)
    return failed.length > 0 ? 1 : code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function namesFrom(asked, parts) {
  const unknown = asked.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Stop(`No such part: ${unknown}. There is: ${Object.keys(parts).join(', ')}.`)
  return asked.length > 0 ? asked : Object.keys(parts)
}

const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
