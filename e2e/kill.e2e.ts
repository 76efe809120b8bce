import { killRounds } from './support/kill-rounds.js'
import { endDesk, expect, filledCopy, test } from './support/test.js'

test('what was saved outlives kill -9 right after the word, as npm run prove tries 200 times', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)

  const { failures, desk } = await killRounds({ profile, rounds: 3, after: 'saved' })

  expect(failures).toEqual([])
  await endDesk(desk)
})
