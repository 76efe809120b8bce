import { AppError } from '../domain/app-error.js'
import type { RestoreService } from '../domain/restore/restore-service.js'

const refused = () => Promise.reject(new AppError('not-found', 'there is nothing to restore'))

/** The answers about restoring where a test has no files: nothing is offered. */
export const aRestore = (answers: Partial<RestoreService> = {}): RestoreService => ({
  offer: () => Promise.resolve(null),
  choose: () => Promise.resolve(null),
  inspect: refused,
  run: refused,
  ...answers,
})
