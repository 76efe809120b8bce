import { app, powerMonitor } from 'electron'

type Reason = 'idle' | 'suspend' | 'screen-locked'

interface Needs {
  afterMs: () => number
  lock: (reason: Reason) => void
}

const lookEvery = 1000

/** Locks when nobody has touched any of our windows for a while, when the machine sleeps, and when its screen locks. */
export function lockWhenIdle({ afterMs, lock }: Needs) {
  let touchedAt = performance.now() // a clock that setting the time of day does not move
  const touch = () => (touchedAt = performance.now())
  app.on('web-contents-created', (_event, contents) => contents.on('input-event', touch))

  function look() {
    if (performance.now() - touchedAt >= afterMs()) lock('idle')
    // Linux tells a locked screen only to those who ask.
    if (powerMonitor.getSystemIdleState(1) === 'locked') lock('screen-locked')
  }

  setInterval(look, lookEvery).unref()
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('lock-screen', () => lock('screen-locked'))
}
