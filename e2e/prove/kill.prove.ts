import { killRounds } from '../support/kill-rounds.js'
import { report } from '../support/proof.js'
import { endDesk, expect, filledCopy, test } from '../support/test.js'

const rounds = 200
const controlRounds = 20

test('kill -9 within 60 ms of Saved', async ({ profile, filledProfile }) => {
  const started = Date.now()
  filledCopy(filledProfile, profile)

  const { failures, longest, desk } = await killRounds({ profile, rounds, after: 'saved' })
  await endDesk(desk)
  const control = await killRounds({ profile, rounds: controlRounds, after: 'clicked' })
  await endDesk(control.desk)

  report(
    {
      promise: 'what the window called Saved outlives kill -9, whole, and the record with it',
      tries: rounds,
      failures,
      control: {
        what: 'killed at about the click',
        tries: controlRounds,
        failures: control.failures.length,
      },
      note: `killed at most ${longest} ms after`,
    },
    started,
  )
  expect(failures).toEqual([])
})
