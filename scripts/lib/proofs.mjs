import { duration, say } from './say.mjs'
import { printTable } from './table.mjs'

/** What the parts have proven: `{ promise, tries, failures, control: { what, tries, failures }, note, milliseconds }`. */
export const isBroken = ({ tries, failures, control }) =>
  failures.length > 0 || tries === 0 || control.failures === 0

const columns = [
  { head: 'promise', text: ({ promise }) => promise, start: true },
  { head: 'tries', text: ({ tries }) => String(tries) },
  { head: 'failures', text: ({ failures }) => String(failures.length) },
  { head: 'control, which has to fail', text: ({ control }) => control.what, start: true },
  { head: 'failed', text: ({ control }) => `${control.failures} of ${control.tries}` },
  { head: 'time', text: ({ milliseconds }) => duration(milliseconds) },
  { head: '', text: (proof) => (isBroken(proof) ? 'BROKEN' : 'ok'), start: true },
  { head: '', text: ({ note }) => note ?? '', start: true },
]

export const printProofs = (proofs) => {
  say('')
  printTable(columns, proofs)
}
