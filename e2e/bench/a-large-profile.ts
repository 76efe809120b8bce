import { spawnSync } from 'node:child_process'
import { dropProfile, electronPath, newProfile, startDesk, storeIn } from '../support/desk.js'
import { begin } from '../support/first-start.js'
import { expect } from '../support/test.js'

/** A profile of its own whose store holds so many operators, each with three API users, while it is used. */
export async function withLargeProfile<Value>(operators: number, use: (profile: string) => Promise<Value>) {
  const profile = newProfile()
  try {
    const fresh = await startDesk(profile)
    await begin(fresh.page)
    await fresh.app.close()
    const fill = [process.env['BENCH_FILL'] ?? '', storeIn(profile), String(operators)]
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    expect(spawnSync(electronPath, fill, { env, stdio: 'inherit' }).status).toBe(0)
    return await use(profile)
  } finally {
    dropProfile(profile)
  }
}
