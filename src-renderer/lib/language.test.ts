import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showBytes } from './bytes.js'
import { showLanguage, t } from './language.js'
import { showMoment } from './moments.js'
import { showCount, showList } from './numbers.js'

/** The German texts come when a test lets them. */
const german = vi.hoisted(() => {
  let come: () => void = () => undefined
  const wait = new Promise<void>((resolve) => (come = resolve))
  return { wait, come }
})

vi.mock('../locales/de/first.js', async (original) => {
  await german.wait
  return original()
})

const page = { lang: '' }

beforeEach(() => vi.stubGlobal('document', { documentElement: page }))
afterEach(async () => {
  await showLanguage('en')
  vi.unstubAllGlobals()
})

describe('the language on show', () => {
  it('is the one that was asked for last, however late the texts of another one come', async () => {
    const late = showLanguage('de')
    await showLanguage('fr')
    german.come()
    await late

    expect([t('session.signIn.submit'), page.lang]).toEqual(['Se connecter', 'fr'])
  })

  it('has numbers, sizes, moments and lists in its own form', async () => {
    await showLanguage('de')

    expect(showCount(12_345)).toBe('12.345')
    expect(showBytes(1_214_000)).toBe('1,21 MB')
    expect(showMoment(new Date(2026, 8, 16, 15, 10).getTime())).toBe('16. Sept. 2026, 15:10')
    expect(showList(['Ada', 'Bo'])).toBe('Ada und Bo')
    expect(page.lang).toBe('de')
  })
})
