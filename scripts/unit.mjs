import { inModules } from './lib/places.mjs'
import { run } from './lib/run.mjs'
import { finish } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

await finish(async () => {
  const electron = await prepare()
  // One runtime for tests and application: the native modules are compiled for Electron's Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return run(electron, [inModules('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], { env })
})
