// Run by Electron: draws an SVG once for each size, since a small picture shrunk from a large one is blurred.
const { writeFileSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

const { source, folder, sizes } = JSON.parse(process.env.ICONS_TO_DRAW)

/** Runs in the page. */
/* global Image, document */
async function draw(svg, size) {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
  canvas.getContext('2d').drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}

async function drawAll() {
  const { webContents } = new BrowserWindow({ show: false })
  await webContents.loadURL('data:text/html,')
  const svg = JSON.stringify(readFileSync(source, 'utf8'))
  for (const size of sizes) {
    const url = await webContents.executeJavaScript(`(${draw})(${svg}, ${size})`)
    writeFileSync(join(folder, `${size}x${size}.png`), Buffer.from(url.split(',')[1], 'base64'))
  }
}

app.disableHardwareAcceleration()
void app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )
