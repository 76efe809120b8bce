// Starts the application named on the command line, as the app inside the official Electron does.
const { existsSync, readFileSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')
const { app, dialog } = require('electron')
const { holdReadyUntilAttached } = require('./hold-ready.cjs')

/** Loads what `-r MODULE` names before the application, as test drivers ask for, and takes it off the arguments. */
function loadRequired() {
  const at = process.argv.findIndex((argument) => argument === '-r' || argument === '--require')
  if (at < 0) return
  const [, module] = process.argv.splice(at, 2)
  require(resolve(module))
  loadRequired()
}

function describe(folder) {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return false
  const about = JSON.parse(readFileSync(file, 'utf8'))
  if (about.version) app.setVersion(about.version)
  app.name = about.productName || about.name || app.name
  app.setDesktopName(about.desktopName || `${app.name}.desktop`)
  return true
}

function start(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const isFolder = describe(path)
  const entry = require.resolve(path)
  app.setAppPath(isFolder ? path : dirname(entry))
  require(entry)
}

function refuse(text) {
  console.error(text)
  if (process.env.DISPLAY || process.platform !== 'linux') dialog.showErrorBox('Electron cannot start', text)
  app.exit(1)
}

const isDriven = process.argv.includes('--inspect=0') && process.argv.includes('--remote-debugging-port=0')
loadRequired()
if (isDriven && !globalThis.__playwright_run) holdReadyUntilAttached()
const named = process.argv.slice(1).find((argument) => argument && !argument.startsWith('-'))
if (named) {
  try {
    start(resolve(named))
  } catch (error) {
    refuse(`${resolve(named)} could not be started.\n\n${error.stack}`)
  }
} else {
  refuse('Name the folder of an application on the command line.')
}
