import { draftRounds } from './support/draft-rounds.js'
import { endDesk, expect, filledCopy, test } from './support/test.js'

test('what is typed outlives kill -9, is offered and not applied, as npm run prove tries 50 times', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)

  const { failures, lostMs, notOffered, desk } = await draftRounds({
    ...{ profile, rounds: 2 },
    typing: [2000, 3000],
  })

  expect(failures).toEqual([])
  expect(notOffered).toBe(0)
  expect(lostMs).toHaveLength(2)
  await endDesk(desk)
})
