import type { Database } from 'better-sqlite3'
import { composeServices } from '../compose-services.js'
import type { Announce } from '../domain/needs.js'
import { openTestStore } from './open-test-store.js'

export interface Announcement {
  room: string
  name: string
  payload: unknown
  /** Whether what is announced could still be rolled back. */
  inTransaction: boolean
}

interface Wall {
  db?: Database
  onAnnounce?: (announcement: Announcement) => void
}

/** The real services on a real store; only the clock and the windows are ours. */
export function createTestApp({ db = openTestStore(), onAnnounce }: Wall = {}) {
  const clock = { now: Date.UTC(2026, 0, 15, 12) }
  const announced: Announcement[] = []
  const announce: Announce = (room, name, payload) => {
    const announcement = { room, name, payload, inTransaction: db.inTransaction }
    announced.push(announcement)
    onAnnounce?.(announcement)
  }

  return { ...composeServices(db, { announce, clock: () => clock.now }), db, clock, announced }
}

export type TestApp = ReturnType<typeof createTestApp>
