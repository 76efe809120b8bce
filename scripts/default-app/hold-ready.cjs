const { app } = require('electron')

const patience = 3000

/**
 * Holds the application back until a test driver that was started without its own module is attached: one that attaches
 * while a window is opening may wait for ever. Playwright calls `__playwright_run` as soon as it is there.
 */
function holdReadyUntilAttached() {
  const emit = app.emit.bind(app)
  const ready = app.whenReady()
  let readyArguments = []
  let isReady = false
  let release = () => undefined
  const released = new Promise((resolve) => (release = resolve))

  app.emit = (event, ...args) => {
    if (event !== 'ready' || isReady) return emit(event, ...args)
    readyArguments = args
    return true
  }
  app.whenReady = () => released
  app.isReady = () => isReady

  globalThis.__playwright_run = async () => {
    await ready
    if (isReady) return
    isReady = true
    release()
    emit('ready', ...readyArguments)
  }
  setTimeout(globalThis.__playwright_run, patience) // it was not Playwright
}

module.exports = { holdReadyUntilAttached }
