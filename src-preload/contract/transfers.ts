import { z } from 'zod'

/** What can be exported, and what a file for import can hold. */
export const subjects = ['operators', 'groups', 'sub-accounts', 'api-users'] as const
export const subject = z.enum(subjects)

/** A file of Apache's htpasswd holds API users too, in lines of its own kind. */
export const importKinds = [...subjects, 'htpasswd'] as const
export const importKind = z.enum(importKinds)

/** What a column of a file can be taken for. */
export const transferField = z.enum([
  'guid',
  'fullName',
  'email',
  'backupEmail',
  'mobilePhone',
  'culture',
  'timeZone',
  'role',
  'onDuty',
  'subAccount',
  'groups',
  'administrator',
  'description',
  'everyone',
  'administrators',
  'name',
  'reference',
  'userName',
  'ownerEmail',
  'ownerGuid',
  'passwordHash',
  'state',
  'expiresAt',
  'createdAt',
  'lastUsedAt',
])

export type TransferField = z.output<typeof transferField>

interface Column {
  field: TransferField
  /** The head of its column in CSV, in the words of the screens. */
  label: string
  /** Its key in JSON, as Uptrends calls it where it knows it. */
  key: string
  /** Known where a file has it, and never written by us. */
  importOnly?: true
}

const operatorColumns: Column[] = [
  { field: 'guid', label: 'Operator GUID', key: 'OperatorGuid' },
  { field: 'fullName', label: 'Full name', key: 'FullName' },
  { field: 'email', label: 'E-mail', key: 'Email' },
  { field: 'backupEmail', label: 'Backup e-mail', key: 'BackupEmail' },
  { field: 'mobilePhone', label: 'Mobile phone', key: 'MobilePhone' },
  { field: 'culture', label: 'Language and region', key: 'CultureName' },
  { field: 'timeZone', label: 'Time zone', key: 'TimeZone' },
  { field: 'role', label: 'Role', key: 'OperatorRole' },
  { field: 'onDuty', label: 'On duty', key: 'IsOnDuty' },
  { field: 'subAccount', label: 'Sub account', key: 'SubAccount' },
  { field: 'groups', label: 'Groups', key: 'Groups' },
  { field: 'administrator', label: 'Administrator', key: 'IsAccountAdministrator', importOnly: true },
]

const apiUserColumns: Column[] = [
  { field: 'userName', label: 'User name', key: 'UserName' },
  { field: 'description', label: 'Description', key: 'Description' },
  { field: 'ownerEmail', label: 'Operator e-mail', key: 'OperatorEmail' },
  { field: 'ownerGuid', label: 'Operator GUID', key: 'OperatorGuid' },
  { field: 'passwordHash', label: 'Password hash', key: 'PasswordHash', importOnly: true },
  { field: 'state', label: 'Status', key: 'Status' },
  { field: 'expiresAt', label: 'Expires', key: 'Expires' },
  { field: 'createdAt', label: 'Created', key: 'Created' },
  { field: 'lastUsedAt', label: 'Last used', key: 'LastUsed' },
]

/** The columns of each kind of file, in the order in which they are written. */
export const transferColumns: Record<ImportKind, readonly Column[]> = {
  operators: operatorColumns,
  groups: [
    { field: 'guid', label: 'Group GUID', key: 'OperatorGroupGuid' },
    { field: 'description', label: 'Description', key: 'Description' },
    { field: 'everyone', label: 'Everyone', key: 'IsEveryone' },
    { field: 'administrators', label: 'Administrators', key: 'IsAdministratorsGroup' },
  ],
  'sub-accounts': [
    { field: 'name', label: 'Name', key: 'Name' },
    { field: 'reference', label: 'Reference', key: 'Reference' },
  ],
  'api-users': apiUserColumns,
  htpasswd: apiUserColumns.filter(({ field }) => field === 'userName' || field === 'passwordHash'),
}

export type Subject = z.output<typeof subject>
export type ImportKind = z.output<typeof importKind>
