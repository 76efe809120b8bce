import { url as inspectorAddress } from 'node:inspector'
import { app } from 'electron'

const switches = ['remote-debugging-port', 'remote-debugging-pipe']

/**
 * Chromium's remote debugging lets any program of this machine, of whatever user, drive the window; no fuse switches it
 * off. It is let through only beside Node's inspector, which the packaged application's fuses do not let through.
 */
export const isRemotelyDebugged = () =>
  inspectorAddress() === undefined && switches.some((name) => app.commandLine.hasSwitch(name))
