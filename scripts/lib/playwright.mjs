import { buildWhenStale } from './build.mjs'
import { runOnDisplay } from './display.mjs'
import { inModules } from './places.mjs'
import { prepare } from '../prepare.mjs'

/** Runs Playwright with one of the configurations in `e2e`, on a build of the present sources. */
export async function runPlaywright(config, args, options) {
  await prepare()
  const code = await buildWhenStale()
  if (code !== 0) return code
  const cli = inModules('@playwright/test/cli.js')
  return runOnDisplay(process.execPath, [cli, 'test', '-c', `e2e/${config}`, ...args], options)
}
