import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropProfile, newProfile, type Desk } from './desk.js'
import { answerOf } from './main-answers.js'
import { switchOn } from './service-steps.js'
import { findTraces, type Trace, tracesOf } from './traces-of.js'
import { useUpAccounts } from './use-up-accounts.js'

/** Uses accounts up in the real application, with backups before and after, and looks for every trace of a password. */
export async function secretsAtRest({ app, page, profile }: Desk, accounts: number) {
  const port = await switchOn(page)
  const { secrets, deleteAll } = await useUpAccounts(page, port, accounts)
  await answerOf(page, 'backups', 'make')
  const traces = secrets.flatMap(tracesOf)
  const living = findTraces(profile, traces)
  await deleteAll()
  await answerOf(page, 'backups', 'make')
  await app.close()
  const ended = findTraces(profile, traces)

  const failures = [...living.found, ...ended.found].map(({ file, trace }) => `${trace.way} in ${file}`)
  return {
    failures,
    secrets,
    backups: backupsIn(profile),
    read: ended.read,
    ways: traces.length / secrets.length,
  }
}

const backupsIn = (profile: string) => readdirSync(join(profile, 'store', 'backups')).length

/** The control: each way in which one secret could stand, in the middle of a file; answers how many are found. */
export function findPlanted(secret: string) {
  const folder = newProfile()
  try {
    const traces: Trace[] = tracesOf(secret, 0)
    traces.forEach(({ bytes }, index) => {
      writeFileSync(
        join(folder, `${index}.bin`),
        Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]),
      )
    })
    const found = new Set(findTraces(folder, traces).found.map(({ trace }) => trace.way))
    return { planted: traces.length, found: found.size }
  } finally {
    dropProfile(folder)
  }
}
