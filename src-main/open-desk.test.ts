import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { freePort } from './testing/a-served-app.js'
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

describe('a desk whose store is replaced while the API service is on', () => {
  it('serves again from the store that took its place, and not from the one that was closed', async () => {
    const desk = openTestDesk(storePathIn(temporaryFolder()))
    const port = await freePort()
    await desk.services()?.apiService.configure({ on: true, port })
    const before = desk.services()

    desk.replaceStore(() => undefined)

    expect(desk.services()).not.toBe(before)
    await vi.waitFor(() => expect(desk.services()?.apiService.state().address).toContain(String(port)))
    expect((await fetch(`http://127.0.0.1:${port}/openapi.json`)).status).toBe(200)
    expect(desk.logged).toEqual([])
  })
})

describe('a store whose tables were damaged, in pages that are sound', () => {
  it.each([
    ['a column', 'mobile_phone', 'mobile_pho~e'],
    ['a function that a trigger calls', 'json_group_array', 'json_group_~rray'],
  ])('is refused as damaged, so that a backup is offered: %s', (_what, text, damaged) => {
    const path = storePathIn(temporaryFolder())
    openTestDesk(path).close()
    const bytes = readFileSync(path, 'latin1')
    writeFileSync(path, bytes.replaceAll(text, damaged), 'latin1')

    const desk = openTestDesk(path)

    expect(desk.answers().session.status(undefined, 1)).toMatchObject({ code: 'store-damaged' })
    expect(desk.logged).toEqual([])
  })
})
