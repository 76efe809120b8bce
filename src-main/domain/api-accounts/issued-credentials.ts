import type { IssuedId } from '../../../src-preload/contract/api-accounts.js'
import { AppError } from '../app-error.js'

export interface IssuedCredentials {
  userName: string
  passwordHash: string
}

const most = 1000

/**
 * Credentials whose password was shown and whose operator is not saved yet. They live in memory only:
 * what is not saved before the application ends never existed.
 */
export function createIssuedCredentials(newId: () => IssuedId) {
  const waiting = new Map<IssuedId, IssuedCredentials>()

  function keep(credentials: IssuedCredentials): IssuedId {
    if (waiting.size >= most) throw new AppError('not-allowed', `${most} issued API users are not saved yet`)
    const id = newId()
    waiting.set(id, credentials)
    return id
  }

  function get(id: IssuedId): IssuedCredentials {
    const found = waiting.get(id)
    if (!found)
      throw new AppError('not-found', `no issued credentials ${id}`, { apiUsers: 'no-longer-issued' })
    return found
  }

  const holdsUserName = (userName: string) => [...waiting.values()].some((one) => one.userName === userName)
  const forget = (ids: readonly IssuedId[]) => ids.forEach((id) => waiting.delete(id))

  return { keep, get, holdsUserName, forget }
}
