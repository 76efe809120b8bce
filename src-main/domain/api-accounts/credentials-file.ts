import { basename } from 'node:path'
import type { CredentialsToSave } from '../../../src-preload/contract/api-accounts.js'
import type { Done, Actor } from '../activity/activity-records.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { CreateFile, FileDialogs, Transaction } from '../needs.js'

interface Needs {
  dialogs: Pick<FileDialogs, 'saveFile'>
  createFile: CreateFile
  record: RecordActivity
  transaction: Transaction
  actor: () => Actor | null
}

/** Writes user name and password, as a window shows them, to a file of the person's choice; null where cancelled. */
export function createSaveCredentials({ dialogs, createFile, record, transaction, actor }: Needs) {
  return async (credentials: CredentialsToSave) => {
    const by = actor()
    const path = await dialogs.saveFile(`${fileNameOf(credentials.userName)}.txt`)
    if (path === null) return null
    if (actor()?.guid !== by?.guid) throw new AppError('locked', 'the person who saves has left')

    const file = await createFile(path)
    try {
      await file.write(textOf(credentials))
      await file.finish()
      const fileName = basename(path)
      transaction(() => {
        record(saved(credentials.userName, fileName), by)
        file.place()
      })
      file.keep()
      return { fileName }
    } finally {
      file.drop()
    }
  }
}

/** What every system takes for a file name. */
const fileNameOf = (userName: string) => `api-user-${userName.replace(/[^\w.@-]+/g, '_')}`

const textOf = ({ userName, password }: CredentialsToSave) =>
  `User name: ${userName}\nPassword:  ${password}\n\n` +
  'This file holds the password unprotected. Delete it when the password is where it belongs.\n'

const saved = (userName: string, fileName: string): Done => ({
  action: 'api-user-saved-to-file',
  subject: userName,
  subjectGuid: null,
  operator: null,
  changes: [{ field: 'fileName', before: null, after: fileName }],
})
