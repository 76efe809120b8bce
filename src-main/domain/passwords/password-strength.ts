import type { PasswordWeight } from '../../../src-preload/contract/session.js'
import { AppError } from '../app-error.js'

/** What a guesser who knows the person would try first: their name and addresses. */
export type About = readonly string[]

/** Below this score a guesser who knows common passwords, names and patterns needs fewer than 10^8 tries. */
const lowestScore = 3

/** zxcvbn's cost grows with the square of the length, and what is this long is not guessed by its beginning. */
const mostWeighed = 100

/**
 * How hard a password is to guess, 0 to 4, by zxcvbn (https://dropbox.tech/security/zxcvbn-realistic-password-strength-estimation).
 * `common` is a password of a list, or made of such words, names, repetitions and rows of keys (NIST SP 800-63B, 3.1.1.2).
 */
export async function weighPassword(password: string, about: About): Promise<PasswordWeight> {
  const { check } = await (estimator ??= loadEstimator())
  const { score } = check(password.slice(0, mostWeighed), wordsIn(about))
  return { score, common: score < lowestScore }
}

export async function refuseCommonPassword(password: string, about: About) {
  const { common } = await weighPassword(password, about)
  if (common) throw new AppError('invalid', 'the password is common', { password: 'common-password' })
}

let estimator: ReturnType<typeof loadEstimator> | undefined

/** Half a megabyte of words: loaded when the first password is weighed, not at the start. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return { check: (password: string, words: string[]) => zxcvbn.check(password, words) }
}

const wordsIn = (about: About) => [
  'operator desk',
  'operatordesk',
  ...about,
  ...about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2),
]
