import type { BackupId } from '../../src-preload/contract/backups.js'
import { anOperatorQuery } from './an-operator-query.js'
import { openTestDesk } from './open-test-desk.js'

const window = 1

/** A desk whose person chooses that file in the system's dialog. */
export function aRestoringDesk(storePath: string, chosen: string) {
  const desk = openTestDesk(storePath, { dialogs: { openFile: () => Promise.resolve(chosen) } })
  const restore = () => desk.answers().restore
  const choose = async () => idOf(await restore().choose(undefined, window))
  const run = async () => restore().run(await choose(), window)
  return { ...desk, restore, choose, run, names: () => namesOf(desk) }
}

export const idOf = (inside: { id: string } | null) => inside?.id as BackupId

async function namesOf(desk: ReturnType<typeof openTestDesk>) {
  const page = await desk.services()?.operatorLists.page(anOperatorQuery(), window)
  return page?.rows.map(({ fullName }) => fullName)
}
