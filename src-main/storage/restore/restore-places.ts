import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lookingFolder } from './with-readable.js'

/** Where a restore works: in a folder beside the store, on the same disk, so that a rename moves it into place. */
export function restorePlaces(storePath: string) {
  const store = dirname(storePath)
  const folder = join(store, 'restoring')
  return {
    store,
    folder,
    incoming: join(folder, 'incoming.db'),
    /** Stands from the moment on which the restore is carried through, whatever happens. */
    marker: join(folder, 'decided.json'),
  }
}

/** Drops what an undecided restore and an interrupted look have left. */
export function dropUndecided(storePath: string) {
  const { store, folder, marker } = restorePlaces(storePath)
  if (!existsSync(marker)) rmSync(folder, { recursive: true, force: true })
  if (!existsSync(store)) return
  const looking = readdirSync(store).filter((name) => name.startsWith(lookingFolder))
  for (const name of looking) rmSync(join(store, name), { recursive: true, force: true })
}
