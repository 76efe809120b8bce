import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { openPreferences } from './preferences.js'

const window = { bounds: { x: -20, y: 40, width: 1280, height: 800 }, maximized: false }

function openIn(text?: string) {
  const path = join(temporaryFolder(), 'preferences.json')
  if (text !== undefined) writeFileSync(path, text)
  return { path, preferences: openPreferences(path, vi.fn()) }
}

describe('where the window was', () => {
  it('is known at the next start', () => {
    const { path, preferences } = openIn()

    preferences.change({ window })

    expect(openPreferences(path, vi.fn()).get()).toEqual({ window, language: 'system' })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ window, language: 'system' })
  })

  it.each([
    ['no file', undefined],
    ['no JSON', '{"window":'],
    ['nothing in it', 'null'],
    ['no size', JSON.stringify({ window: { ...window, bounds: { x: 0, y: 0 } } })],
    ['an empty size', JSON.stringify({ window: { ...window, bounds: { ...window.bounds, width: 0 } } })],
    ['half a pixel', JSON.stringify({ window: { ...window, bounds: { ...window.bounds, x: 0.5 } } })],
    ['words for a number', JSON.stringify({ window: { ...window, bounds: { ...window.bounds, y: '40' } } })],
    ['not said whether maximized', JSON.stringify({ window: { bounds: window.bounds } })],
  ])('is left to the defaults where the file has %s', (_what, text) => {
    expect(openIn(text).preferences.get()).toEqual({ window: null, language: 'system' })
  })
})
