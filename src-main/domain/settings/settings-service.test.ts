import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../testing/create-test-app.js'

const usual = { appearance: 'system', lockAfterMinutes: 10 } as const

describe('the settings', () => {
  it('are the usual ones until somebody chooses others, which stay', () => {
    const app = createTestApp()
    expect(app.settings.get()).toEqual(usual)

    app.settings.change({ appearance: 'dark', lockAfterMinutes: 5 })

    expect(createTestApp({ db: app.db }).settings.get()).toEqual({ appearance: 'dark', lockAfterMinutes: 5 })
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

  it.each(['nonsense', '{"lockAfterMinutes":0,"appearance":"purple"}', '[]', 'null'])(
    'are the usual ones where %s is stored',
    (stored) => {
      const app = createTestApp()
      app.db.prepare("INSERT INTO settings VALUES ('choices', ?)").run(stored)

      expect(app.settings.get()).toEqual(usual)
    },
  )
})
