import { hasDisplay, prepareVirtualDisplay } from './libraries.mjs'
import { run } from './run.mjs'

/** Runs a command that opens windows: on the display where there is one, else on a virtual one. */
export async function runOnDisplay(command, args, options = {}) {
  if (hasDisplay) return run(command, args, options)
  await prepareVirtualDisplay()
  const screen = '-screen 0 1920x1200x24'
  // As a group, because xvfb-run passes no signal on to what it runs.
  return run('xvfb-run', ['-a', '-s', screen, command, ...args], { ...options, group: true })
}
