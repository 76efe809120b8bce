import { draftRounds } from '../support/draft-rounds.js'
import { report } from '../support/proof.js'
import { endDesk, expect, filledCopy, test } from '../support/test.js'

const rounds = 50
const controlRounds = 10
const mostLostMs = 500

test('a draft outlives kill -9', async ({ profile, filledProfile }) => {
  const started = Date.now()
  filledCopy(filledProfile, profile)

  const { desk, ...tried } = await draftRounds({ profile, rounds, typing: [1000, 2500] })
  await endDesk(desk)
  const control = await draftRounds({ profile, rounds: controlRounds, typing: [0, 100] })
  await endDesk(control.desk)

  const slow = tried.lostMs
    .filter((lost) => lost > mostLostMs)
    .map((lost) => `${lost} ms of typing were lost`)
  const failures = [...tried.failures, ...slow, ...Array(tried.notOffered).fill('no draft was offered')]
  report(
    {
      promise: `of a draft at most ${mostLostMs} ms are lost by kill -9; it is offered, never applied`,
      tries: rounds,
      failures,
      control: { what: 'killed before anything is kept', tries: controlRounds, failures: control.notOffered },
      note: `${Math.max(...tried.lostMs)} ms lost at most`,
    },
    started,
  )
  expect(failures).toEqual([])
})
