import { t } from './language.js'

/** Asked before somebody saves what ends their own session. */
export const losingOwnRights = {
  get title() {
    return t('app.ownRights.title')
  },
  get text() {
    return t('app.ownRights.text')
  },
  get action() {
    return t('app.ownRights.action')
  },
}
