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
  subAccount: 'Sub account',
}
