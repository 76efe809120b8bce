import { linkSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRefusal } from '../testing/a-refusal.js'
import { openTestDesk } from '../testing/open-test-desk.js'
import { openTestStore, storePathIn } from '../testing/open-test-store.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { claimStore } from './claim-store.js'

const window = 1
const statusOf = ({ answers }: ReturnType<typeof openTestDesk>) => answers().session.status(undefined, window)

describe('a claim on a store', () => {
  it('keeps everybody else away until it is given back, and is for its owner alone', () => {
    const path = storePathIn(temporaryFolder())
    const giveBack = claimStore(path)

    expect(() => claimStore(path)).toThrow(aRefusal('store-busy'))
    expect(statSync(`${path}-claim`).mode & 0o777).toBe(0o600)
    giveBack()
    claimStore(path)()
  })
})

describe('a store that is open', () => {
  it('is refused where it is reached through another folder, and not touched', () => {
    const path = storePathIn(temporaryFolder())
    const first = openTestDesk(path)
    const other = join(temporaryFolder(), 'linked')
    symlinkSync(dirname(path), other)

    const second = openTestDesk(join(other, 'operator-desk.db'))

    expect(statusOf(second)).toMatchObject({ state: 'refused', code: 'store-busy' })
    expect(() => second.replaceStore(() => undefined)).toThrow(aRefusal('store-busy'))
    expect(first.services()).toBeDefined()
    first.close()
    expect(openTestDesk(join(other, 'operator-desk.db')).services()).toBeDefined()
  })
})

describe('a store with a second name', () => {
  it('is refused under both, until one of them is gone', () => {
    const path = storePathIn(temporaryFolder())
    openTestStore(path).close()
    const second = join(temporaryFolder(), 'store', 'operator-desk.db')
    mkdirSync(dirname(second))
    linkSync(path, second)
    const before = readFileSync(path)

    for (const name of [path, second]) {
      const desk = openTestDesk(name)
      expect(statusOf(desk)).toMatchObject({ state: 'refused', code: 'store-linked' })
      expect(() => desk.replaceStore(() => undefined)).toThrow(aRefusal('store-linked'))
    }
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})
