import type { Page } from '@playwright/test'

/** Each is in some names of the sample data and in none of its usual addresses, so that it changes the rows. */
const sampleLetters = ['b', 'd', 'f', 'g', 'h', 'k', 'v', 'w', 'y', 'z']
const pauses = [40, 75, 55, 90, 60, 45, 80] // so that the strokes meet the frames at all moments

/** Types letters in the filter of operators, and takes them back, until it is over; answers how long each took. */
export async function typeUntil(page: Page, over: Promise<unknown>, letters = sampleLetters) {
  const took: number[] = []
  let isOver = false
  const noted = over.finally(() => (isOver = true))
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).focus()
  for (let count = 0; !isOver; count++) {
    for (const key of [letters[count % letters.length] ?? '', 'Backspace']) {
      const time = await timeOf(page, key)
      if (!isOver) took.push(time)
      await page.waitForTimeout(pauses[took.length % pauses.length] ?? 0)
    }
  }
  await noted
  return took
}

async function timeOf(page: Page, key: string) {
  const watched = await page.evaluateHandle(watchStroke) // in place before the key goes down
  await page.keyboard.press(key)
  const took = await watched.evaluate(({ shown }) => shown)
  await watched.dispose()
  return took
}

/**
 * From the key event until the last change of the rows was painted: a message that is sent within the frame's callback
 * arrives after the frame's layout and paint. Runs in the page.
 */
function watchStroke() {
  const grid = document.querySelector('[role=grid]')
  if (!grid) throw new Error('no rows')
  let pressedAt = 0
  const onKey = ({ timeStamp }: KeyboardEvent) => (pressedAt = timeStamp)
  addEventListener('keydown', onKey, { capture: true, once: true })
  const afterPaint = (then: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  }
  const shown = new Promise<number>((resolve) => {
    let changes = 0
    const observer = new MutationObserver(() => {
      const change = ++changes
      let paintedAt = 0
      requestAnimationFrame(() => {
        afterPaint(() => (paintedAt = performance.now()))
        requestAnimationFrame(() => {
          if (change !== changes) return
          observer.disconnect()
          resolve(paintedAt - pressedAt)
        })
      })
    })
    observer.observe(grid, { subtree: true, childList: true, characterData: true })
  })
  return { shown }
}
