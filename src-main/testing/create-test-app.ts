import type { Database } from 'better-sqlite3'
import type { StartThread } from '../compose-heavy.js'
import { createListen, type Listen } from '../api-service/listen.js'
import { composeServices } from '../compose-services.js'
import type { Announce, FileDialogs } from '../domain/needs.js'
import { createWorkService } from '../domain/long-work/work-service.js'
import { listWith } from './list-operators.js'
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
  dialogs?: Partial<FileDialogs>
  listen?: Listen
  startThread?: StartThread
  onAnnounce?: (announcement: Announcement) => void
}

/** The real services on a real store; only the clock and the windows are ours. */
export function createTestApp({
  db = openTestStore(),
  dialogs,
  listen = createListen(),
  startThread,
  onAnnounce,
}: Wall = {}) {
  const clock = { now: Date.UTC(2026, 0, 15, 12) }
  const announced: Announcement[] = []
  const announce: Announce = (room, name, payload) => {
    const announcement = { room, name, payload, inTransaction: db.inTransaction }
    announced.push(announcement)
    onAnnounce?.(announcement)
  }

  const work = createWorkService({ announce })
  const uptime = { now: 1_000_000 }
  const locks = { count: 0 }
  const services = composeServices(db, {
    announce,
    runWork: work.run,
    listen,
    ...(startThread && { startThread }),
    dialogs: { ...noDialogs, ...dialogs },
    clock: () => clock.now,
    uptime: () => uptime.now,
    onLocked: () => locks.count++,
  })
  const operators = { ...services.operators, list: listWith(db) }
  return { ...services, operators, work, db, clock, uptime, locks, announced }
}

const nothing = () => Promise.resolve(null)
const noDialogs: FileDialogs = { saveFile: nothing, openFile: nothing, chooseFolder: nothing }

export type TestApp = ReturnType<typeof createTestApp>
