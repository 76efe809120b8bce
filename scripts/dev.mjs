import { electronVite, forgetBuild } from './lib/build.mjs'
import { hasDisplay } from './lib/libraries.mjs'
import { run } from './lib/run.mjs'
import { finish, Stop } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

await finish(async () => {
  if (!hasDisplay) {
    throw new Stop(
      'Developing needs a display. Without one, "npm run tour" shows the application in pictures.',
    )
  }
  await prepare()
  forgetBuild()
  const asRoot = process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}
  const args = ['dev', '--watch', '--', ...process.argv.slice(2)]
  return run(process.execPath, [electronVite, ...args], { env: { ...process.env, ...asRoot } })
})
