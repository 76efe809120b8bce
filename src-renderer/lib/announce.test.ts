import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { announce, announced } from './announce.js'

it('says the same words again by clearing them first', async () => {
  await announce('Password copied')
  expect(announced.polite).toBe('Password copied')

  void announce('Password copied')
  expect(announced.polite).toBe('')
  await nextTick()
  await nextTick()

  expect(announced.polite).toBe('Password copied')
  expect(announced.assertive).toBe('')
})
