import { spawn } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'
import { bundled } from '../bundled.js'

/** The child as one file for Electron's Node. */
export const bundledChild = () => bundled('src-main/testing/killed/child.ts')

export type Outcome = 'old' | 'new'

interface Rounds {
  child: string
  /** What the child is given in this round. */
  begin: (round: number) => string[]
  /** What is there after the kill; throws where it is neither. */
  look: (round: number) => Outcome
}

const rounds = 50

/**
 * Kills the child fifty times, a random while after it has begun. The while grows after each old outcome and shrinks
 * after each new one, so that the kills gather around the moment on which it depends, and both outcomes come.
 */
export async function killFiftyTimes({ child, begin, look }: Rounds) {
  const counted = { old: 0, new: 0, killedBeforeDone: 0 }
  let usual = 40
  for (let round = 0; round < rounds; round++) {
    const wait = usual * (0.5 + Math.random())
    const done = await killAfter(wait, [child, ...begin(round)])
    const outcome = look(round)
    counted[outcome] += 1
    if (!done) counted.killedBeforeDone += 1
    usual = Math.max(1, usual * (outcome === 'old' ? 1.25 : 0.8))
  }
  return counted
}

/** Answers whether the child had said that it was done. */
async function killAfter(milliseconds: number, args: string[]) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('exit', (_code, signal) => resolve(signal)),
  )
  let said = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('begun')) resolve()
    })
  })
  await Promise.race([begun, ended])
  await after(milliseconds)
  const done = said.includes('done')
  child.kill('SIGKILL')
  if ((await ended) !== 'SIGKILL') throw new Error(`the child ended by itself: ${said}`)
  return done
}
