import { t } from './language.js'

/** Asked before somebody saves what ends their own session. */
export const losingOwnRights = () => ({
  title: t('app.ownRights.title'),
  text: t('app.ownRights.text'),
  action: t('app.ownRights.action'),
})
