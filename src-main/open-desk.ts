import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { composeServices, type Services, type Wall } from './compose-services.js'
import { AppError } from './domain/app-error.js'
import { createAnswers, createRefusingAnswers, type OwnAnswers } from './ipc/answers.js'
import { createRestoreService } from './domain/restore/restore-service.js'
import { actorOf } from './domain/session/current-person.js'
import { claimStore, refuseSecondName } from './storage/claim-store.js'
import { openStore } from './storage/open-store.js'
import { finishRestore, makeWhole } from './storage/restore/put-in-place.js'
import { createRestoreFiles } from './storage/restore/restore-files.js'
import { asOpeningError } from './storage/store-errors.js'

interface Needs extends Wall {
  storePath: string
  own: Omit<OwnAnswers, 'restore'>
  /** The windows forget what they show, and begin with the other store. */
  onReplaced?: () => void
  logRefusal: (refusal: AppError) => void
}

interface Open {
  store: Database
  services: Services
}

/** The store with its services and answers, or the reason why it was refused; another store can take its place. */
export function openDesk({ storePath, own: given, onReplaced, logRefusal, ...wall }: Needs) {
  let giveBack: (() => void) | undefined
  let now = open()

  function open(): Open | AppError {
    try {
      return openAndCompose()
    } catch (error) {
      const refusal = asOpeningError(error)
      if (!(refusal instanceof AppError)) throw refusal
      logRefusal(refusal)
      return refusal
    }
  }

  function openAndCompose(): Open {
    giveBack ??= claimStore(storePath)
    finishRestore(storePath)
    refuseSecondName(storePath)
    const store = openStore(storePath)
    try {
      const services = composeServices(store, wall)
      services.apiService
        .start()
        .catch((error: unknown) => wall.logDefect?.('API service not started', error))
      return { store, services }
    } catch (error) {
      store.close() // damage may show only when the statements are prepared
      throw error
    }
  }

  const restore = createRestoreService({
    files: createRestoreFiles(storePath),
    dialogs: wall.dialogs,
    clock: wall.clock ?? Date.now,
    newId: randomUUID,
    runWork: wall.runWork,
    actor: whoIsSignedIn,
    refuseOtherWork: () => given.work.refuseOthers('restore'),
    replaceStore,
  })
  const own = { ...given, restore }

  let answers = answersOf(now)
  function answersOf(desk: Open | AppError) {
    return desk instanceof AppError
      ? createRefusingAnswers(desk, storePath, own)
      : createAnswers(desk.services, own)
  }

  function whoIsSignedIn() {
    const status = now instanceof AppError ? undefined : now.services.session.status()
    return status?.state === 'signed-in' ? actorOf(status.person) : null
  }

  /** What still runs, like the clock of the lock, finds no services any more. */
  function closeStore() {
    if (now instanceof AppError) return
    const { store, services } = now
    now = new AppError('not-found', 'the store is closed')
    void services.apiService.stop()
    try {
      services.uses.write()
    } finally {
      store.close()
    }
  }

  /**
   * Closes the store, has its files replaced, and opens what is there then: also where that failed. Where another
   * program has the store open it is refused, and nothing has happened.
   */
  function replaceStore(replaceFiles: () => void) {
    if (!(now instanceof AppError)) {
      now.services.uses.write()
      makeWhole(now.store)
    } else if (now.code === 'store-busy' || now.code === 'store-linked') throw now
    closeStore()
    try {
      replaceFiles()
    } finally {
      now = open()
      answers = answersOf(now)
      onReplaced?.()
    }
  }

  function close() {
    try {
      closeStore()
    } finally {
      giveBack?.()
      giveBack = undefined
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
