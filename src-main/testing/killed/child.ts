import { writeSync } from 'node:fs'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import { createListen } from '../../api-service/listen.js'
import { createWorkService } from '../../domain/long-work/work-service.js'
import { openDesk } from '../../open-desk.js'
import { openStore } from '../../storage/open-store.js'
import { shellAnswers } from '../shell-answers.js'
import { growingMigrations } from './growing-migrations.js'

/** Does the real thing on a real store, says when it begins and when it is done, and waits to be killed. */
const [job = '', storePath = '', backup = ''] = process.argv.slice(2)
const say = (word: string) => writeSync(1, `${word}\n`)
const nothing = () => Promise.resolve(null)

function aDesk() {
  const announce = () => undefined
  const work = createWorkService({ announce })
  return openDesk({
    storePath,
    own: { ...shellAnswers(), work },
    announce,
    runWork: work.run,
    dialogs: { saveFile: nothing, chooseFolder: nothing, openFile: () => Promise.resolve(backup) },
    listen: createListen(),
    logRefusal: (refusal) => {
      throw refusal
    },
  })
}

const jobs: Record<string, () => Promise<unknown>> = {
  async backup() {
    const desk = aDesk()
    say('begun')
    await desk.services()?.backups.make()
  },
  async restore() {
    const { restore } = aDesk().answers()
    const inside = await restore.choose(undefined, 1)
    say('begun')
    await restore.run(inside?.id as BackupId, 1)
  },
  async migration() {
    say('begun')
    openStore(storePath, growingMigrations)
    await Promise.resolve()
  },
}

setInterval(() => undefined, 60_000)
void jobs[job]?.().then(
  () => say('done'),
  (error: unknown) => {
    say(String(error))
    process.exit(1)
  },
)
