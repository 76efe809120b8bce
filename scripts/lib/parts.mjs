import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say, Stop } from './say.mjs'

/**
 * Runs the parts that the command line names, or all. Each is given a file, to which it adds what it has found, one
 * JSON value a line; `judge` gets all of them, and answers with the exit code. A part that fails ends the run.
 */
export async function runParts(parts, judge) {
  const names = namesFrom(process.argv.slice(2), parts)
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-'))
  const file = join(folder, 'found.jsonl')
  writeFileSync(file, '')
  try {
    for (const name of names) {
      say(`=== ${name}`)
      const code = await parts[name](file)
      if (code !== 0) return code
    }
    return judge(readLines(file))
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
