import type { Database } from 'better-sqlite3'
import { createListen } from '../api-service/listen.js'
import { composeServices } from '../compose-services.js'
import { createWorkService } from '../domain/long-work/work-service.js'

const nothing = () => Promise.resolve(null)
const announce = () => undefined

/** The real services on a store, without windows. */
export const servicesOn = (db: Database) =>
  composeServices(db, {
    announce,
    runWork: createWorkService({ announce }).run,
    dialogs: { saveFile: nothing, openFile: nothing, chooseFolder: nothing },
    listen: createListen(),
  })
