import { createListen } from '../api-service/listen.js'
import type { FileDialogs } from '../domain/needs.js'
import { createWorkService, type RunWork } from '../domain/long-work/work-service.js'
import { openDesk } from '../open-desk.js'
import { onTestFinished } from 'vitest'
import { shellAnswers } from './shell-answers.js'
import type { Announcement } from './create-test-app.js'

const nothing = () => Promise.resolve(null)

interface Wall {
  dialogs?: Partial<FileDialogs>
  runWork?: (run: RunWork) => RunWork
}

/** The real desk on the store at `path`, as the windows have it: with all answers, and with restoring. */
export function openTestDesk(storePath: string, { dialogs, runWork = (run) => run }: Wall = {}) {
  const clock = { now: Date.UTC(2026, 0, 15, 12) }
  const announced: Omit<Announcement, 'inTransaction'>[] = []
  const replaced = { count: 0 }
  const logged: unknown[] = []
  const work = createWorkService({
    announce: (room, name, payload) => void announced.push({ room, name, payload }),
  })
  const desk = openDesk({
    storePath,
    own: { ...shellAnswers(), work },
    announce: (room, name, payload) => void announced.push({ room, name, payload }),
    runWork: runWork(work.run),
    dialogs: { saveFile: nothing, openFile: nothing, chooseFolder: nothing, ...dialogs },
    listen: createListen(),
    logDefect: (_what, error) => void logged.push(error),
    clock: () => clock.now,
    onReplaced: () => replaced.count++,
    logRefusal: () => undefined,
  })
  onTestFinished(desk.close)
  return { ...desk, work, clock, announced, replaced, logged }
}
