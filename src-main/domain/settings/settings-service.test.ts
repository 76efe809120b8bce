import { describe, expect, it } from 'vitest'
import { usualGenerator } from '../../../src-preload/contract/generator.js'
import type { SettingsValues } from '../../../src-preload/contract/settings.js'
import { createTestApp } from '../../testing/create-test-app.js'

const usual: SettingsValues = {
  appearance: 'system',
  lockAfterMinutes: 10,
  clearClipboardAfter: 30,
  generator: usualGenerator,
}

describe('the settings', () => {
  it('are the usual ones until somebody chooses others, which stay', () => {
    const app = createTestApp()
    expect(app.settings.get()).toEqual(usual)

    const chosen: SettingsValues = {
      appearance: 'dark',
      lockAfterMinutes: 5,
      clearClipboardAfter: null,
      generator: { ...usualGenerator, kind: 'words', words: 12 },
    }
    app.settings.change(chosen)

    expect(createTestApp({ db: app.db }).settings.get()).toEqual(chosen)
  })

  it('tell the windows and the record what changed, and only where something did', () => {
    const app = createTestApp()

    app.settings.change({ ...usual, lockAfterMinutes: 5 })
    app.settings.change({ ...usual, lockAfterMinutes: 5 })

    expect(app.announced).toEqual([
      {
        room: 'settings',
        name: 'changed',
        payload: { ...usual, lockAfterMinutes: 5 },
        inTransaction: false,
      },
    ])
    const changes = app.db.prepare('SELECT changes FROM activity').pluck().all()
    expect(changes).toEqual(['[{"field":"lockAfterMinutes","before":"10","after":"5"}]'])
  })

  it('are written down value by value, those of the generator too', () => {
    const app = createTestApp()

    app.settings.change({
      ...usual,
      clearClipboardAfter: null,
      generator: { ...usualGenerator, kind: 'words', separator: '.' },
    })

    const changes = app.db.prepare<[], string>('SELECT changes FROM activity').pluck().get()
    expect(JSON.parse(changes ?? '')).toEqual([
      { field: 'clearClipboardAfter', before: '30', after: 'never' },
      { field: 'generator.kind', before: 'characters', after: 'words' },
      { field: 'generator.separator', before: '-', after: '.' },
    ])
  })

  it.each([
    'nonsense',
    '{"lockAfterMinutes":0,"appearance":"purple","clearClipboardAfter":1}',
    '{"generator":{"kind":"characters","length":8}}',
    '[]',
    'null',
  ])('are the usual ones where %s is stored', (stored) => {
    const app = createTestApp()
    app.db.prepare("INSERT INTO settings VALUES ('choices', ?)").run(stored)

    expect(app.settings.get()).toEqual(usual)
  })
})
