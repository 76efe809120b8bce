import { linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { openStore } from '../../storage/open-store.js'
import { startObeying } from '../failing-disk/start-obeying.js'
import type { Reply } from '../obey.js'
import { type Proof, since } from '../proof.js'

interface Way {
  what: string
  /** Gives the store another way to it, and answers with that. */
  lay: (store: string, other: string) => string
  refusedWith: string
}

const name = 'operator-desk.db'
const ways: Way[] = [
  {
    what: 'the same folder',
    lay: (store) => store,
    refusedWith: 'store-busy',
  },
  {
    what: 'a second folder',
    lay(store, other) {
      symlinkSync(dirname(store), other)
      return join(other, name)
    },
    refusedWith: 'store-busy',
  },
  {
    what: 'a hard link',
    lay(store, other) {
      mkdirSync(other)
      linkSync(store, join(other, name))
      return join(other, name)
    },
    refusedWith: 'store-linked',
  },
]

/** Two processes open one store by two ways; the second is refused, and nothing of the first is lost. */
export async function keepOneWriter({
  work,
  scratch,
  tries,
}: {
  work: string
  scratch: string
  tries: number
}): Promise<Proof> {
  const started = performance.now()
  const [first, second] = [await startObeying(work), await startObeying(work)]
  const failures: string[] = []
  let opened = 0
  for (let round = 0; round < tries; round++) {
    const way = ways[round % ways.length] as Way
    const store = join(scratch, `own-${round}`, name)
    const other = join(scratch, `other-${round}`)
    const expectReply = (what: string, reply: Reply, wanted: string) => {
      const came = reply.outcome === 'refused' ? reply.code : reply.outcome
      if (came !== wanted) failures.push(`${way.what}, round ${round}: ${what} ended with ${came}`)
    }
    expectReply('the first start', await first.order({ job: 'open', path: store, round }), 'done')
    const path = way.lay(store, other)
    expectReply('the second start', await second.order({ job: 'open', path, round }), way.refusedWith)
    expectReply('a Save', await first.order({ job: 'save', path: store, round }), 'done')
    if (opensWithoutClaim(path)) opened++
    await first.order({ job: 'close', path: store, round })
    rmSync(other, { recursive: true, force: true })
    expectReply('a start after the end', await second.order({ job: 'open', path: store, round }), 'done')
    await second.order({ job: 'close', path: store, round })
    if (operatorsIn(store) !== 1) failures.push(`${way.what}, round ${round}: a Save is lost`)
  }
  await Promise.all([first.end(), second.end()])
  return {
    promise:
      'a store that is open, reached by a second start, a second folder or a hard link, has one writer',
    tries,
    failures,
    control: { what: 'opened without a claim', tries, failures: opened },
    milliseconds: since(started),
  }
}

function opensWithoutClaim(path: string) {
  try {
    openStore(path).close()
    return true
  } catch {
    return false
  }
}

function operatorsIn(path: string) {
  const db = new SqliteDatabase(path, { readonly: true })
  try {
    return db.prepare('SELECT count(*) FROM operators').pluck().get()
  } finally {
    db.close()
  }
}
