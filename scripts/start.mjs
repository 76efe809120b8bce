import { buildWhenStale } from './lib/build.mjs'
import { hasDisplay } from './lib/libraries.mjs'
import { run } from './lib/run.mjs'
import { finish, say } from './lib/say.mjs'
import { prepare } from './prepare.mjs'
import { takeTour } from './lib/tour.mjs'

await finish(async () => {
  if (!hasDisplay) {
    say(
      'There is no display here, so the application takes its tour on a virtual one and leaves pictures of it.',
    )
    return takeTour()
  }
  const electron = await prepare()
  const code = await buildWhenStale()
  if (code !== 0) return code
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [] // Chromium's sandbox refuses to run for root
  return run(electron, ['.', ...asRoot, ...process.argv.slice(2)])
})
