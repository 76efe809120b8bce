import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LanguageStatus } from '../../src-preload/contract/language.js'
import { createLanguage } from './language.js'
import { openPreferences } from './preferences.js'

let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'operator-desk-language-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => join(folder, 'preferences.json')

/** On a machine whose system names these languages. */
const aLanguage = (...systemLanguages: string[]) =>
  createLanguage({
    preferences: openPreferences(file(), (error) => expect.fail(String(error))),
    systemLanguages: () => systemLanguages,
  })

describe('the language of a machine', () => {
  it.each([
    [['de-DE'], 'de'],
    [['nl'], 'nl'],
    [['FR_ca'], 'fr'],
    [['de-Latn-CH-1996'], 'de'],
    [['en-ZA', 'de'], 'en'],
    [['ja-JP', 'pl', 'fr-BE', 'de'], 'fr'],
    [['ja-JP', 'pl'], 'en'],
    [['', 'nds', 'deu'], 'en'],
    [[], 'en'],
  ])('is, where the system names %j, the first of them that there are texts in: %s', (tags, shown) => {
    const language = aLanguage(...tags)

    expect(language.status()).toEqual({ choice: 'system', ofSystem: shown, shown })
  })

  it('is the chosen one, whatever the system names, until the system is chosen again', () => {
    const language = aLanguage('de-DE')

    expect(language.choose('fr')).toEqual({ choice: 'fr', ofSystem: 'de', shown: 'fr' })
    expect(language.words().menu.quit).toBe('Quitter')

    expect(language.choose('system')).toEqual({ choice: 'system', ofSystem: 'de', shown: 'de' })
    expect(language.words().menu.quit).toBe('Beenden')
  })

  it('is told to whoever follows it, when it is chosen', () => {
    const language = aLanguage('de-DE')
    const follow = vi.fn<(now: LanguageStatus) => void>()
    language.onChange(follow)

    const now = language.choose('nl')

    expect(follow).toHaveBeenCalledExactlyOnceWith(now)
  })

  it('outlives a restart, beside what else is preferred', () => {
    writeFileSync(file(), JSON.stringify({ window: null, language: 'system' }))
    aLanguage('de-DE').choose('fr')

    expect(aLanguage('de-DE').status().shown).toBe('fr')
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ window: null, language: 'fr' })
  })

  it('is that of the system where the choice cannot be read', () => {
    writeFileSync(file(), '{"language":"tlh"}')

    expect(aLanguage('nl-BE').status()).toEqual({ choice: 'system', ofSystem: 'nl', shown: 'nl' })
  })
})
