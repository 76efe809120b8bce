import { describe, expect, it } from 'vitest'
import { openTestDesk } from './testing/open-test-desk.js'
import { storePathIn } from './testing/open-test-store.js'
import { temporaryFolder } from './testing/temporary-folder.js'

describe('a desk that was closed', () => {
  it('has no services, so that what still runs at the end of the application touches no closed store', () => {
    const desk = openTestDesk(storePathIn(temporaryFolder()))
    expect(desk.services()?.settings.get().lockAfterMinutes).toBe(10)

    desk.close()

    expect(desk.services()).toBeUndefined()
    expect(desk.sessionState()).toBe('refused')
  })

  it('can be closed again', () => {
    const desk = openTestDesk(storePathIn(temporaryFolder()))
    desk.close()

    expect(desk.close).not.toThrow()
  })
})
