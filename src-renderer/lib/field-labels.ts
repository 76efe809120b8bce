import type { OperatorFields } from '../../src-preload/contract/operators.js'
import { t } from './language.js'

/** What an operator's fields are called, on its page and in the activity record; read in the language on show. */
export const fieldLabels: Readonly<Record<keyof OperatorFields, string>> = {
  get fullName() {
    return t('fields.fullName')
  },
  get email() {
    return t('fields.email')
  },
  get backupEmail() {
    return t('fields.backupEmail')
  },
  get mobilePhone() {
    return t('fields.mobilePhone')
  },
  get culture() {
    return t('fields.culture')
  },
  get timeZone() {
    return t('fields.timeZone')
  },
  get role() {
    return t('fields.role')
  },
  get onDuty() {
    return t('fields.onDuty')
  },
  get allowNativeLogin() {
    return t('fields.allowNativeLogin')
  },
  get subAccount() {
    return t('fields.subAccount')
  },
}

/** What the fields of groups and sub accounts are called. */
export const membershipLabels: Readonly<Record<string, string>> = {
  get description() {
    return t('fields.description')
  },
  get name() {
    return t('fields.name')
  },
  get reference() {
    return t('fields.reference')
  },
}
