import { copyFileSync, readdirSync } from 'node:fs'
import { inRoot } from './lib/places.mjs'
import { finish } from './lib/say.mjs'
import { takeTour } from './lib/tour.mjs'

/** What README and How it works show: a picture's name, and the step of the tour that it is of. */
const shown = {
  'find-the-operator': 'find-the-operator',
  'api-management-tab': 'switch-to-the-api-management-tab',
  'describe-it': 'add-api-user-describe-it',
  'note-the-password': 'note-down-the-password-it-is-shown-once',
  'api-management': 'the-api-user-is-in-the-list-and-not-saved-yet',
  saved: 'save',
  operators: 'several-are-selected',
  import: 'what-a-file-would-do-by-line-and-column',
  'api-service': 'the-api-service',
}

await finish(async () => {
  const code = await takeTour()
  if (code) return code
  const taken = readdirSync(inRoot('tour'))
  for (const [name, step] of Object.entries(shown)) {
    for (const theme of ['light', 'dark']) {
      const picture = taken.find((file) => file.replace(/^\d+-/, '') === `${step}.${theme}.png`)
      if (!picture) throw new Error(`The tour has no step "${step}".`)
      copyFileSync(inRoot('tour', picture), inRoot('docs/pictures', `${name}.${theme}.png`))
    }
  }
  return 0
})
