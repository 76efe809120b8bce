import type { OperatorFields } from '../../src-preload/contract/operators.js'
import { perLanguage, t } from './language.js'

const languages = perLanguage((region) => new Intl.DisplayNames(region, { type: 'language' }))

/** `American English`; what an empty one means, too. */
export const cultureWords = (culture: OperatorFields['culture']) =>
  culture ? (languages().of(culture) ?? culture) : t('operators.values.asAccount')
