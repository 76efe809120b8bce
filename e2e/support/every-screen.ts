import type { Desk } from './desk.js'
import { walkOperator, walkOperators } from './walk-operators.js'
import { walkConflict, walkHelp, walkPolicy, walkSignIn } from './walk-rest.js'
import { walkFirstStart, walkSettings } from './walk-setup.js'

/** What is done at each stop; the name of the screen is for what it finds. */
export type Look = (screen: string) => Promise<void>

/** Leads a desk that was just started through every screen and dialog that a whole store has. */
export async function walkEveryScreen(desk: Desk, look: Look) {
  await walkFirstStart(desk, look)
  await walkSettings(desk, look)
  await walkPolicy(desk, look)
  await walkOperators(desk, look)
  await walkConflict(desk, look)
  await walkHelp(desk, look)
  await walkOperator(desk, look)
  await walkSignIn(desk, look)
}
