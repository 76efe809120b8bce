import { i18n } from '../lib/language.js'
import first from './en/first.js'
import rest from './en/rest.js'

i18n.global.setLocaleMessage('en', { ...first, ...rest })
