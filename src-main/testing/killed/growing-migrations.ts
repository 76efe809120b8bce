import { allMigrations } from '../../storage/migrations/all.js'
import type { Migration } from '../../storage/migrations/migration.js'

const copying = (version: number): Migration => ({
  version,
  up(db) {
    db.exec(`CREATE TABLE copied_by_${version} (text TEXT) STRICT`)
    db.exec(`INSERT INTO copied_by_${version} SELECT search_text || hex(randomblob(200)) FROM operators`)
    db.exec(`UPDATE operators SET mobile_phone = '${version}'`)
  },
})

/** What a later version of the application might do to a store, in long enough a time to be killed. */
export const growingMigrations: readonly Migration[] = [...allMigrations, copying(1020), copying(1030)]
