// Loaded into an application before its own code: says when its first screen is painted, then ends it.
const { app } = require('electron')

const selector = process.env.BENCH_SHOWS

/** Runs in the page: answers when what makes the screen usable is painted. */
const whenPainted = `new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) return requestAnimationFrame(look)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(null)
    })
  }
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(`${whenPainted}.then(() => undefined)`)
    process.stdout.write(String(Date.now()))
    app.quit()
  })
})
