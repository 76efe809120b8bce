import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test as base } from './test.js'

interface Display {
  /** A clipboard that no other worker, and nobody who works on this machine, uses. */
  display: string
}

export type Selection = 'clipboard' | 'primary'

/** The tests of clipboards have a display, and so clipboards, of their own. */
export const test = base.extend<object, Display>({
  display: [
    async ({}, use) => {
      const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      })
      const [number] = (await once(server.stdio[3] as NodeJS.EventEmitter, 'data')) as [Buffer]
      const before = process.env['DISPLAY']
      process.env['DISPLAY'] = `:${number.toString().trim()}`
      await use(process.env['DISPLAY'])
      process.env['DISPLAY'] = before
      server.kill()
    },
    { scope: 'worker', auto: true },
  ],
})

/** What any program of the display would paste; empty where nobody offers text. */
export const pasted = (selection: Selection) =>
  new Promise<string>((resolve) => {
    const wanted = ['-o', '-selection', selection, '-target', 'UTF8_STRING']
    execFile('xclip', wanted, { timeout: 20_000 }, (error, text) => resolve(error ? '' : text))
  })

/** Another program copies; answers how to end it. */
export async function copyElsewhere(text: string, selection: Selection = 'clipboard') {
  const program = spawn('xclip', ['-quiet', '-i', '-selection', selection], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  program.stdin.end(text)
  while ((await pasted(selection)) !== text) continue
  return () => program.kill()
}
