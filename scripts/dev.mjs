import { electronVite, forgetBuild } from './lib/build.mjs'
import { hasDisplay } from './lib/libraries.mjs'
import { run } from './lib/run.mjs'
import { finish, Stop } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

await finish(async () => {
  if (!hasDisplay)
    throw new Stop(
      'There is no display here to develop on: "npm run tour" shows the application in pictures.',
    )
  await prepare()
  forgetBuild()
  const asRoot = process.getuid?.() === 0 ? ['--noSandbox'] : []
  return run(process.execPath, [electronVite, 'dev', '--watch', ...asRoot, '--', ...process.argv.slice(2)])
})
