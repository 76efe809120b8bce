import { app, powerMonitor, screen, webContents, type WebContents } from 'electron'

type Reason = 'idle' | 'suspend' | 'screen-locked'

interface Needs {
  afterMs: () => number
  lock: (reason: Reason) => void
}

const lookEvery = 1000

/** Locks when nobody has touched any of our windows for a while, when the machine sleeps, and when its screen locks. */
export function lockWhenIdle({ afterMs, lock }: Needs) {
  let touchedAt = performance.now() // a clock that setting the time of day does not move
  let pointer = ''

  function touch(kind: string) {
    if (passing.has(kind) && !pointerHasMoved()) return
    touchedAt = performance.now()
  }

  /** A window that opens or closes under a pointer which rests makes it enter and move too. */
  function pointerHasMoved() {
    const { x, y } = screen.getCursorScreenPoint()
    const before = pointer
    pointer = `${x} ${y}`
    return pointer !== before
  }

  function look() {
    if (performance.now() - touchedAt >= afterMs()) lock('idle')
    // Linux tells a locked screen only to those who ask.
    if (powerMonitor.getSystemIdleState(1) === 'locked') lock('screen-locked')
  }

  const watch = (contents: WebContents) => contents.on('input-event', (_input, { type }) => touch(type))

  webContents.getAllWebContents().forEach(watch)
  app.on('web-contents-created', (_event, contents) => watch(contents))
  setInterval(look, lookEvery).unref()
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('lock-screen', () => lock('screen-locked'))
}

const passing = new Set(['mouseMove', 'mouseEnter', 'mouseLeave'])
