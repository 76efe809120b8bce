import { build } from './lib/build.mjs'
import { finish } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

await finish(async () => {
  await prepare()
  return build(process.argv.slice(2))
})
