import type { OperatorFields, OperatorGuid } from '../../src-preload/contract/operators.js'
import type { SubAccountGuid } from '../../src-preload/contract/sub-accounts.js'
import { fold } from '../domain/fold.js'
import type { StoredOperator } from '../domain/operators/operator-records.js'

export interface OperatorRow {
  guid: OperatorGuid
  version: number
  full_name: string
  email: string
  backup_email: string
  mobile_phone: string
  culture: OperatorFields['culture']
  time_zone: string
  role: OperatorFields['role']
  on_duty: 0 | 1
  allow_native_login: 0 | 1
  sub_account: SubAccountGuid | null
  last_sign_in_at: number | null
  created_at: number
  updated_at: number
  sort_name: string
  search_text: string
}

export const toStoredOperator = (row: OperatorRow): StoredOperator => ({
  guid: row.guid,
  version: row.version,
  fields: {
    fullName: row.full_name,
    email: row.email,
    backupEmail: row.backup_email,
    mobilePhone: row.mobile_phone,
    culture: row.culture,
    timeZone: row.time_zone,
    role: row.role,
    onDuty: row.on_duty === 1,
    allowNativeLogin: row.allow_native_login === 1,
    subAccount: row.sub_account,
  },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  lastSignInAt: row.last_sign_in_at,
})

export const toOperatorRow = ({ fields, ...operator }: StoredOperator): OperatorRow => ({
  guid: operator.guid,
  version: operator.version,
  full_name: fields.fullName,
  email: fields.email,
  backup_email: fields.backupEmail,
  mobile_phone: fields.mobilePhone,
  culture: fields.culture,
  time_zone: fields.timeZone,
  role: fields.role,
  on_duty: fields.onDuty ? 1 : 0,
  allow_native_login: fields.allowNativeLogin ? 1 : 0,
  sub_account: fields.subAccount,
  last_sign_in_at: operator.lastSignInAt,
  created_at: operator.createdAt,
  updated_at: operator.updatedAt,
  sort_name: fold(fields.fullName),
  search_text: `${fold(fields.fullName)}\n${fold(fields.email)}`,
})
