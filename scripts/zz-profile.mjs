import { bundle } from './lib/bundle.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './prepare.mjs'
const electron = await prepare()
const file = await bundle('src-main/bench/zz-profile.ts')
process.exit(await run(electron, [file], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }))
