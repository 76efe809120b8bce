import type { OperatorFields } from '../../../src-preload/contract/operators.js'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** `American English`; what an empty one means, too. */
export const cultureWords = (culture: OperatorFields['culture']) =>
  culture ? (languages.of(culture) ?? culture) : 'As the account'
