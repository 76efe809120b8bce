import { packageApplication } from './lib/package.mjs'
import { finish } from './lib/say.mjs'

await finish(() => packageApplication(process.argv.slice(2)))
