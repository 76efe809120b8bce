import { type Load, load } from './load.js'

// For a bench that drives the application from outside, and so knows nothing of its sources.
void load(JSON.parse(process.argv[2] ?? '') as Load).then((loaded) => process.send?.(loaded))
