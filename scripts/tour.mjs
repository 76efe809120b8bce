import { finish } from './lib/say.mjs'
import { takeTour } from './lib/tour.mjs'

await finish(() => takeTour(process.argv.slice(2)))
