import { type Proof, since } from '../proof.js'
import type { Reply } from '../obey.js'

interface Tried {
  reply: Reply
  problem: string | undefined
  foundIfDone: boolean
}

/** Counts what the tries of one kind came to. */
export function createTally(promise: string) {
  const started = performance.now()
  const failures: string[] = []
  const codes = new Map<string, number>()
  let [tries, refused, found] = [0, 0, 0]

  function add(which: string, { reply, problem, foundIfDone }: Tried) {
    tries += 1
    if (problem) failures.push(`${which}: ${problem}`)
    if (reply.outcome !== 'refused') return
    refused += 1
    codes.set(reply.code, (codes.get(reply.code) ?? 0) + 1)
    if (foundIfDone) found += 1
  }

  const proof = (): Proof => ({
    ...{ promise, tries, failures },
    control: { what: 'each refusal told as done', tries: refused, failures: found },
    note: [...codes].map(([code, count]) => `${count} ${code}`).join(', '),
    milliseconds: since(started),
  })

  return { add, proof }
}
