import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import type { DiskStep } from './disk-steps.js'
import { readTrace, tracedCalls } from './read-trace.js'

export const hasStrace = () => process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0

/** Runs a job of `work.ts` under strace, and answers with what it did to the files of that folder. */
export function record(work: string, args: string[], folder: string): DiskStep[] {
  const trace = `${folder}.trace`
  const strace = ['-f', '-qq', '-xx', '-s', '16777216', '-e', `trace=${tracedCalls.join(',')}`, '-o', trace]
  const { status, stderr } = spawnSync('strace', [...strace, process.execPath, work, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  })
  try {
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
    return readTrace(readFileSync(trace, 'latin1'), folder)
  } finally {
    rmSync(trace, { force: true })
  }
}
