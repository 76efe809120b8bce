import { appendFileSync } from 'node:fs'

/** What must fail, so that a promise which is kept says something. */
export interface Control {
  what: string
  tries: number
  /** How often it failed, as it has to. */
  failures: number
}

/** One line of the table. */
export interface Proof {
  promise: string
  tries: number
  /** What went wrong, each with what is needed to run it again. */
  failures: string[]
  control: Control
  /** Figures that are told and not judged. */
  note?: string
  milliseconds: number
}

/** Hands the proof to the script that started us, which prints them all in one table. */
export const report = (proof: Proof) =>
  appendFileSync(process.env['PROVE_PROOFS'] ?? '/dev/stdout', `${JSON.stringify(proof)}\n`)

/** The same numbers again for `PROVE_SEED`, or others in every run. */
export const seed = Number(process.env['PROVE_SEED'] ?? Date.now() % 1_000_000)

export const since = (started: number) => Math.round(performance.now() - started)
