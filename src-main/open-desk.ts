import type { Database } from 'better-sqlite3'
import { composeServices, type Services, type Wall } from './compose-services.js'
import { AppError } from './domain/app-error.js'
import { createAnswers, createRefusingAnswers, type OwnAnswers } from './ipc/answers.js'
import { openStore } from './storage/open-store.js'

interface Needs extends Wall {
  storePath: string
  own: OwnAnswers
  logRefusal: (refusal: AppError) => void
}

interface Open {
  store: Database
  services: Services
}

/** The store with its services and answers, or the reason why it was refused; another store can take its place. */
export function openDesk({ storePath, own, logRefusal, ...wall }: Needs) {
  let now = open()

  function open(): Open | AppError {
    try {
      const store = openStore(storePath)
      const services = composeServices(store, wall)
      services.apiService
        .start()
        .catch((error: unknown) => wall.logDefect?.('API service not started', error))
      return { store, services }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      logRefusal(error)
      return error
    }
  }

  let answers = answersOf(now)
  function answersOf(desk: Open | AppError) {
    return desk instanceof AppError
      ? createRefusingAnswers(desk, storePath, own)
      : createAnswers(desk.services, own)
  }

  function close() {
    if (now instanceof AppError) return
    void now.services.apiService.stop()
    now.services.uses.write()
    now.store.close()
  }

  /** Closes the store, has its files replaced, and opens what is there then: also where that failed. */
  function replaceStore(replaceFiles: () => void) {
    close()
    try {
      replaceFiles()
    } finally {
      now = open()
      answers = answersOf(now)
    }
  }

  return {
    answers: () => answers,
    services: () => (now instanceof AppError ? undefined : now.services),
    sessionState: () =>
      now instanceof AppError ? ('refused' as const) : now.services.session.status().state,
    close,
    replaceStore,
  }
}
