import type { OperatorFields } from '../../src-preload/contract/operators.js'

/** What an operator's fields are called, on its page and in the activity record. */
export const fieldLabels: Record<keyof OperatorFields, string> = {
  fullName: 'Full name',
  email: 'E-mail',
  backupEmail: 'Backup e-mail',
  mobilePhone: 'Mobile phone',
  culture: 'Language and region',
  timeZone: 'Time zone',
  role: 'Role',
  onDuty: 'On duty',
  allowNativeLogin: 'May sign in with a password',
  subAccount: 'Sub account',
}

/** What the fields of groups and sub accounts are called. */
export const membershipLabels: Record<string, string> = {
  description: 'Description',
  name: 'Name',
  reference: 'Reference',
}
